package leeway.server.history;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.history.PastAsk;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import org.jspecify.annotations.Nullable;

/** An entry that rests upon an answer, as the history keeps it. */
final class PastEntry {
  private static final JsonValue.Struct NOTHING = JsonValue.Struct.of(Map.of());

  private final SortedMap<String, FactDefinition> facts;

  /** For facts as they are defined now. */
  PastEntry(SortedMap<String, FactDefinition> facts) {
    this.facts = facts;
  }

  /**
   * The ask of an entry: of an act, a refusal or a referral, here or in the past. Entries that rest
   * upon no answer, such as deeds, have none.
   */
  Optional<PastAsk> ask(Entry entry) {
    var content = struct(entry.body(), "content");
    var answer = struct(content, "answer");
    var assessment = struct(answer, "assessment");
    var kind = text(assessment, "kind");
    var day = text(assessment, "day");
    if (kind.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    var grant = struct(content, "grant");
    return Optional.of(
        new PastAsk(
            new KindId(kind),
            LocalDate.parse(day),
            situation(struct(answer, "facts")),
            text(assessment, "ruling"),
            grant.fields().isEmpty() ? entry.kind() : text(grant, "concession"),
            whole(struct(grant, "amount"), "minorUnits"),
            entry.seq()));
  }

  private Situation situation(JsonValue.Struct kept) {
    var known = new TreeMap<String, Fact.Known>();
    kept.fields()
        .forEach(
            (name, json) -> {
              var fact = facts.get(name);
              if (fact != null && fact.isKept()) {
                known(fact, json).ifPresent(it -> known.put(name, it));
              }
            });
    return new Situation(known);
  }

  private static Optional<Fact.Known> known(FactDefinition fact, JsonValue json) {
    return json instanceof JsonValue.Struct part
        ? Source.of(text(part, "source"))
            .flatMap(
                source ->
                    value(fact, part.fields().get("value"))
                        .map(value -> new Fact.Known(value, source)))
        : Optional.empty();
  }

  /** The value, unless the fact had another type then. */
  private static Optional<Value> value(FactDefinition fact, @Nullable JsonValue json) {
    return switch (json) {
      case JsonValue.Truth(var truth) -> Optional.of(Values.bool(truth));
      case JsonValue.Text(var text) -> typed(fact, text);
      case JsonValue.Whole _, JsonValue.Array _, JsonValue.Struct _ -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  private static Optional<Value> typed(FactDefinition fact, String text) {
    try {
      return switch (fact.type()) {
        case CODE -> Optional.of(Values.text(text));
        case NUMBER, MONEY -> Optional.of(new Value.Num(new BigDecimal(text)));
        case DATE -> Optional.of(new Value.Date(LocalDate.parse(text)));
        case BOOLEAN, TEXT, INSTANT, LIST, CONTEXT -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static JsonValue.Struct struct(JsonValue.Struct in, String name) {
    return in.fields().get(name) instanceof JsonValue.Struct struct ? struct : NOTHING;
  }

  private static String text(JsonValue.Struct in, String name) {
    return in.fields().get(name) instanceof JsonValue.Text(var text) ? text : "";
  }

  private static long whole(JsonValue.Struct in, String name) {
    return in.fields().get(name) instanceof JsonValue.Whole(var number) ? number : 0;
  }
}
