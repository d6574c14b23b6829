package leeway.server.desk.answer;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.policy.Fact;
import leeway.policy.Situation;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Privacy;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Part;
import org.jspecify.annotations.Nullable;

/** Facts as an entry keeps them: each with its source and its privacy. */
public final class FactParts {
  private FactParts() {}

  public static SortedMap<String, Part> of(
      Situation situation, Map<String, FactDefinition> definitions) {
    var parts = new TreeMap<String, Part>();
    situation
        .known()
        .forEach(
            (name, fact) ->
                parts.put(
                    name,
                    Part.group(
                        Map.of(
                            "source", Part.plain(fact.source().code()),
                            "value", part(fact, privacy(definitions.get(name)))))));
    return parts;
  }

  /** The facts that are kept in clear, as JSON text. */
  public static String plainText(Situation situation, Map<String, FactDefinition> definitions) {
    var plain = new TreeMap<String, JsonValue>();
    situation
        .known()
        .forEach(
            (name, fact) -> {
              if (privacy(definitions.get(name)) == Privacy.PLAIN) {
                plain.put(name, json(fact.value()));
              }
            });
    return CanonicalJson.text(new JsonValue.Struct(plain));
  }

  private static Part part(Fact.Known fact, Privacy privacy) {
    return switch (privacy) {
      case PLAIN -> new Part.Plain(json(fact.value()));
      case LINKED -> new Part.Linked(ValueText.of(fact.value()));
      case DIRECT -> new Part.Direct(ValueText.of(fact.value()));
    };
  }

  /** Numbers are decimal texts, as everywhere in the journal. */
  private static JsonValue json(Value value) {
    return value instanceof Value.Bool(var truth)
        ? JsonValue.of(truth)
        : JsonValue.of(ValueText.of(value));
  }

  /** What the rulebook does not know is kept as if it said who somebody is. */
  private static Privacy privacy(@Nullable FactDefinition definition) {
    return definition == null ? Privacy.DIRECT : definition.privacy();
  }
}
