package leeway.policy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;

/** How an assessment is written as JSON: money in minor units, closed sets in kebab case. */
final class AssessmentJson {

  private AssessmentJson() {}

  static JsonValue of(Assessment assessment) {
    var fields = fieldsWithoutWords(assessment);
    fields.put("words", words(assessment.words()));
    return new JsonValue.Struct(fields);
  }

  static JsonValue withoutWords(Assessment assessment) {
    return new JsonValue.Struct(fieldsWithoutWords(assessment));
  }

  private static SortedMap<String, JsonValue> fieldsWithoutWords(Assessment assessment) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("rulebook", JsonValue.of(assessment.rulebook()));
    fields.put("kind", JsonValue.of(assessment.kind().value()));
    fields.put("day", JsonValue.of(assessment.day().toString()));
    fields.put("ruling", JsonValue.of(assessment.ruling().code()));
    fields.put("offers", array(assessment.offers(), AssessmentJson::concession));
    fields.put("withheld", array(assessment.withheld(), AssessmentJson::concession));
    fields.put("guardrails", array(assessment.guardrails(), AssessmentJson::guardrail));
    fields.put("unmet", array(assessment.unmet(), AssessmentJson::unmet));
    fields.put("missing", array(assessment.missing(), AssessmentJson::missing));
    fields.put("asked", asked(assessment.asked()));
    if (assessment.weighing() instanceof Weighing.Weighed weighed) {
      fields.put("weighing", WeighingJson.of(weighed));
    }
    fields.put("tasks", array(assessment.tasks(), JsonValue::of));
    if (assessment.ruling() instanceof Ruling.Referred(var decider)) {
      fields.put("decider", JsonValue.of(decider.value()));
    }
    return fields;
  }

  private static JsonValue words(Words words) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("say", JsonValue.of(words.say()));
    fields.put("execute", JsonValue.of(words.execute()));
    fields.put("note", JsonValue.of(words.note()));
    fields.put("verdict", JsonValue.of(words.verdict()));
    fields.put("lines", array(words.lines(), AssessmentJson::line));
    fields.put("done", JsonValue.of(words.done().stream().map(JsonValue::of).toList()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue line(Words.Line line) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("label", JsonValue.of(line.label()));
    fields.put("text", JsonValue.of(line.text()));
    fields.put("said", JsonValue.of(line.isSaid()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue concession(Concession concession) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("rule", JsonValue.of(concession.rule().value()));
    fields.put("basis", JsonValue.of(concession.basis().code()));
    fields.put("clause", JsonValue.of(concession.clause()));
    fields.put("concession", JsonValue.of(concession.code()));
    fields.put("amount", money(concession.amount()));
    fields.put("form", JsonValue.of(concession.form()));
    fields.put("say", JsonValue.of(concession.say()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue guardrail(GuardrailHit hit) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("rule", JsonValue.of(hit.rule().value()));
    fields.put("guards", JsonValue.of(hit.guards().code()));
    fields.put("state", JsonValue.of(hit.state().code()));
    fields.put("clause", JsonValue.of(hit.clause()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue unmet(UnmetCondition unmet) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("rule", JsonValue.of(unmet.rule().value()));
    fields.put("clause", JsonValue.of(unmet.clause()));
    fields.put("condition", JsonValue.of(unmet.condition()));
    fields.put("distance", JsonValue.of(unmet.distance()));
    return new JsonValue.Struct(fields);
  }

  /** The question is left out: it is words, and stands in the rulebook. */
  private static JsonValue missing(MissingFact missing) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("fact", JsonValue.of(missing.fact()));
    fields.put("changes", array(missing.changes(), AssessmentJson::change));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue change(MissingFact.Change change) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("value", JsonValue.of(change.value()));
    fields.put("ruling", JsonValue.of(change.ruling()));
    fields.put("amount", JsonValue.of(change.amount()));
    return new JsonValue.Struct(fields);
  }

  private static JsonValue asked(Asked asked) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("concession", JsonValue.of(asked.concession()));
    if (asked.beyond() instanceof Cost.Known(var cost, var face)) {
      fields.put("cost", money(cost));
      fields.put("face", money(face));
    }
    return new JsonValue.Struct(fields);
  }

  static JsonValue money(Money money) {
    var fields = new TreeMap<String, JsonValue>();
    fields.put("minorUnits", JsonValue.of(money.minorUnits()));
    fields.put("currency", JsonValue.of(money.currency().getCurrencyCode()));
    return new JsonValue.Struct(fields);
  }

  static <T> JsonValue array(List<T> items, Function<T, ? extends JsonValue> item) {
    return JsonValue.of(items.stream().<JsonValue>map(item).toList());
  }
}
