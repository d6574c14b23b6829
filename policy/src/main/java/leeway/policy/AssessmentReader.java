package leeway.policy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;

/**
 * Reads the assessment that {@link Assessment#toJson} wrote: the same digest, and equal but for the
 * questions of missing facts, which are words and stand in the rulebook. Throws
 * IllegalArgumentException on anything else.
 */
public final class AssessmentReader {
  private final JsonValue.Struct fields;

  private AssessmentReader(JsonValue value) {
    this.fields = struct(value);
  }

  /** A reader of the fields of this object. */
  static AssessmentReader of(JsonValue object) {
    return new AssessmentReader(object);
  }

  /** The assessment that this JSON is. */
  public static Assessment read(JsonValue json) {
    return new AssessmentReader(json).assessment();
  }

  private Assessment assessment() {
    var offers = list("offers", AssessmentReader::concession);
    var unmet = list("unmet", AssessmentReader::unmet);
    var missing = list("missing", AssessmentReader::missing);
    return new Assessment(
        text("rulebook"),
        new KindId(text("kind")),
        LocalDate.parse(text("day")),
        ruling(offers, unmet, missing),
        offers,
        list("withheld", AssessmentReader::concession),
        list("guardrails", AssessmentReader::guardrail),
        unmet,
        missing,
        new AssessmentReader(field("asked")).asked(),
        optional("weighing").map(WeighingReader::read).orElseGet(Weighing.NotWeighed::new),
        list("tasks", AssessmentReader::text),
        new AssessmentReader(field("words")).words());
  }

  private Ruling ruling(
      List<Concession> offers, List<UnmetCondition> unmet, List<MissingFact> missing) {
    return switch (text("ruling")) {
      case "granted" -> new Ruling.Granted(offers);
      case "not-granted" -> new Ruling.NotGranted(unmet);
      case "referred" -> new Ruling.Referred(new RoleId(text("decider")));
      case "needs-facts" -> new Ruling.NeedsFacts(missing);
      case "cannot" -> new Ruling.Cannot(unmet);
      case "silent" -> new Ruling.Silent();
      default -> throw new IllegalArgumentException("no such ruling: `" + text("ruling") + "`");
    };
  }

  private Asked asked() {
    boolean isKnown = optional("cost").isPresent();
    return new Asked(
        text("concession"),
        isKnown ? new Cost.Known(money("cost"), money("face")) : new Cost.Unknown());
  }

  private Words words() {
    return new Words(
        text("say"),
        text("execute"),
        text("note"),
        text("verdict"),
        list("lines", AssessmentReader::line),
        list("done", AssessmentReader::text));
  }

  private static Words.Line line(JsonValue json) {
    var it = new AssessmentReader(json);
    boolean isSaid = it.field("said") instanceof JsonValue.Truth(var truth) && truth;
    return new Words.Line(it.text("label"), it.text("text"), isSaid);
  }

  private static Concession concession(JsonValue json) {
    var it = new AssessmentReader(json);
    return new Concession(
        new RuleId(it.text("rule")),
        Basis.of(it.text("basis")).orElseThrow(IllegalArgumentException::new),
        it.text("clause"),
        it.text("concession"),
        it.money("amount"),
        it.text("form"),
        it.text("say"));
  }

  private static GuardrailHit guardrail(JsonValue json) {
    var it = new AssessmentReader(json);
    return new GuardrailHit(
        new RuleId(it.text("rule")),
        coded(GuardrailHit.Guards.values(), GuardrailHit.Guards::code, it.text("guards")),
        coded(GuardrailHit.State.values(), GuardrailHit.State::code, it.text("state")),
        it.text("clause"));
  }

  private static UnmetCondition unmet(JsonValue json) {
    var it = new AssessmentReader(json);
    return new UnmetCondition(
        new RuleId(it.text("rule")), it.text("clause"), it.text("condition"), it.text("distance"));
  }

  private static MissingFact missing(JsonValue json) {
    var it = new AssessmentReader(json);
    return new MissingFact(it.text("fact"), "", it.list("changes", AssessmentReader::change));
  }

  private static MissingFact.Change change(JsonValue json) {
    var it = new AssessmentReader(json);
    return new MissingFact.Change(it.text("value"), it.text("ruling"), it.text("amount"));
  }

  Money money(String name) {
    var it = of(field(name));
    if (it.field("minorUnits") instanceof JsonValue.Whole(var minorUnits)) {
      return new Money(minorUnits, Currency.getInstance(it.text("currency")));
    }
    throw new IllegalArgumentException("an amount has minor units");
  }

  String text(String name) {
    return text(field(name));
  }

  <T> List<T> list(String name, Function<JsonValue, T> item) {
    if (field(name) instanceof JsonValue.Array(var items)) {
      return items.stream().map(item).toList();
    }
    throw new IllegalArgumentException("`" + name + "` is a list");
  }

  JsonValue field(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("`" + name + "` is missing"));
  }

  Optional<JsonValue> optional(String name) {
    return Optional.ofNullable(fields.fields().get(name));
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonValue.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("a text is expected");
  }

  private static JsonValue.Struct struct(JsonValue value) {
    if (value instanceof JsonValue.Struct struct) {
      return struct;
    }
    throw new IllegalArgumentException("an object is expected");
  }

  static <E> E coded(E[] all, Function<E, String> code, String wanted) {
    for (E each : all) {
      if (code.apply(each).equals(wanted)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such code: `" + wanted + "`");
  }
}
