package leeway.server.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Part;

/** How somebody left a rule for a customer. None is better than another: it says what was done. */
public enum Departure {
  /** Another way led to the same end, and the rule was not touched. */
  WENT_ROUND("went-round"),
  /** The rule was followed in another way than it is written. */
  MODIFIED("modified"),
  /** The rule was not followed at all. */
  LEFT_ASIDE("left-aside");

  private final String code;

  Departure(String code) {
    this.code = code;
  }

  /** The word in entries, in the API and in the names of texts. */
  public String code() {
    return code;
  }

  /** The one of this code. */
  public static Optional<Departure> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /** The parts of an entry that says of acts, by number, which rule each left in this way. */
  public Map<String, Part> parts(Map<Long, String> ruleByAct) {
    List<JsonValue> departed =
        new TreeMap<>(ruleByAct)
            .entrySet().stream()
                .<JsonValue>map(
                    it ->
                        JsonValue.Struct.of(
                            Map.of(
                                "act", JsonValue.of(it.getKey()),
                                "rule", JsonValue.of(it.getValue()))))
                .toList();
    return Map.of(
        "departure", Part.plain(code), "departed", new Part.Plain(JsonValue.of(departed)));
  }
}
