package leeway.server.desk.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Kind;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.card.AnswerJson;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of request that the rulebook knows, each with the facts of its form. */
@RestController
@RequestMapping("/api/v1/kinds")
final class KindsApi {
  private final RulebookInForce rulebooks;

  KindsApi(RulebookInForce rulebooks) {
    this.rulebooks = rulebooks;
  }

  @GetMapping
  Map<String, Object> list(Locale language) {
    var rulebook = rulebooks.current();
    return Map.of(
        "items",
        AnswerJson.list(
            List.copyOf(rulebook.kinds().values()), kind -> json(kind, rulebook, language)));
  }

  private static Map<String, Object> json(Kind kind, Rulebook rulebook, Locale language) {
    var facts = new ArrayList<Map<String, Object>>();
    for (String name : kind.facts()) {
      facts.add(
          json(FactFields.definition(rulebook, name), kind.required().contains(name), language));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("id", kind.id().value());
    json.put("title", kind.title().in(language));
    json.put("facts", facts);
    return json;
  }

  private static Map<String, Object> json(
      FactDefinition fact, boolean isRequired, Locale language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", fact.name());
    json.put("type", fact.type().code());
    json.put("question", fact.question().in(language));
    if (!fact.values().isEmpty()) {
      var values = new ArrayList<Map<String, Object>>();
      fact.values()
          .forEach((code, label) -> values.add(Map.of("code", code, "label", label.in(language))));
      json.put("values", values);
    }
    if (!fact.unit().isBlank()) {
      json.put("unit", fact.unit());
    }
    json.put("source", fact.source().code());
    json.put("required", isRequired);
    return json;
  }
}
