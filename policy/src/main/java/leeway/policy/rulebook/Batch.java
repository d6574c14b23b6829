package leeway.policy.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonText;
import leeway.policy.nearest.NearestGrant;
import leeway.policy.people.Person;
import leeway.policy.records.InputMapping;
import leeway.policy.rulebook.rule.RuleFault;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Drawn;
import leeway.policy.standing.Standing;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;

/** Answers the lines of a batch, each on its own, as one actor who has drawn nothing yet. */
public final class Batch {

  /** What came of one line. */
  public sealed interface Result {}

  /** The answer as one line of JSON. */
  public record Answer(String json) implements Result {}

  /** Why the line is no ask: each with the field that it is about. */
  public record Rejected(List<String> reasons) implements Result {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }

  private final Rulebook rulebook;
  private final AskLines lines;
  private final Person asker;
  private final boolean saysNearest;

  /** A batch of one kind, or where {@code kind} is empty of the kinds that the lines say. */
  public Batch(
      Rulebook rulebook, InputMapping mapping, Optional<KindId> kind, LocalDate day, Person asker) {
    this(rulebook, new AskLines(rulebook, mapping, kind, day), asker, false);
  }

  private Batch(Rulebook rulebook, AskLines lines, Person asker, boolean saysNearest) {
    this.rulebook = rulebook;
    this.lines = lines;
    this.asker = asker;
    this.saysNearest = saysNearest;
  }

  /** The same batch, which also says what would have to be otherwise for a yes. */
  public Batch sayingNearestGrants() {
    return new Batch(rulebook, lines, asker, true);
  }

  /** What comes of one line. */
  public Result decide(DocumentLines.Line line) {
    return switch (lines.read(line)) {
      case AskLines.Told(var id, var ask) -> answer(id, ask);
      case AskLines.Unreadable(var reasons) -> new Rejected(reasons);
    };
  }

  private Result answer(String id, Ask ask) {
    try {
      var assessment = rulebook.assess(ask);
      var drawn = Drawn.nothing(rulebook.company().currency());
      var actor = rulebook.people().actor(asker);
      var standing = Standing.of(assessment, actor, asker.bounds(), drawn);
      var fields = fields(id, assessment, standing);
      if (actor.nature() == Actor.Nature.PERSON) {
        fields.putAll(weighing(assessment));
      }
      if (saysNearest && rulebook.nearestGrant(ask) instanceof NearestGrant.By(var changes)) {
        fields.put("nearest", Values.list(changes.stream().map(Batch::change).toList()));
      }
      return new Answer(JsonText.of(Value.Context.of(fields)));
    } catch (RuleFault e) {
      return new Rejected(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static Value change(NearestGrant.Change change) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("fact", Values.text(change.fact()));
    if (change.from() instanceof Fact.Known(var value, _)) {
      fields.put("from", value);
    }
    fields.put("to", change.to());
    return Value.Context.of(fields);
  }

  private static SequencedMap<String, Value> fields(
      String id, Assessment assessment, Standing standing) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", Values.text(id));
    fields.put("ruling", Values.text(assessment.ruling().code()));
    fields.put("permission", Values.text(standing.permission().code()));
    fields.put("amount", Values.text(amount(assessment)));
    because(assessment).forEach(fields::put);
    fields.put("unmet", unmet(assessment));
    if (!assessment.missing().isEmpty()) {
      fields.put(
          "missing",
          Values.list(assessment.missing().stream().map(it -> Values.text(it.fact())).toList()));
    }
    return fields;
  }

  /** What it costs and the advice, for people only. */
  private static SequencedMap<String, Value> weighing(Assessment assessment) {
    var fields = new LinkedHashMap<String, Value>();
    if (assessment.weighing() instanceof Weighing.Weighed weighed) {
      fields.put("cost", amount(weighed.yes().total()));
      fields.put("costOfNo", amount(weighed.costOfNo()));
      fields.put("advice", Values.text(weighed.counsel().code()));
      weighed.instead().forEach(it -> fields.put("instead", Values.text(it.concession())));
    }
    return fields;
  }

  private static Value amount(Money amount) {
    return Values.text(amount.decimal().toPlainString());
  }

  /** The sum of what is offered; positive to the customer, negative to pay. */
  private static String amount(Assessment assessment) {
    return assessment.offers().stream()
        .map(Concession::amount)
        .reduce(Money::plus)
        .filter(sum -> !sum.isZero())
        .map(sum -> sum.decimal().toPlainString())
        .orElse("0");
  }

  /** The rule and clause that the answer rests on. */
  private static Map<String, Value> because(Assessment assessment) {
    var because = new LinkedHashMap<String, Value>();
    if (!assessment.offers().isEmpty()) {
      because.put("rule", Values.text(assessment.offers().getFirst().rule().value()));
      because.put("clause", Values.text(assessment.offers().getFirst().clause()));
    } else if (!assessment.unmet().isEmpty()) {
      because.put("rule", Values.text(assessment.unmet().getFirst().rule().value()));
      because.put("clause", Values.text(assessment.unmet().getFirst().clause()));
    }
    return because;
  }

  private static Value unmet(Assessment assessment) {
    var unmet = new ArrayList<Value>();
    for (var condition : assessment.unmet()) {
      var fields = new LinkedHashMap<String, Value>();
      fields.put("rule", Values.text(condition.rule().value()));
      fields.put("clause", Values.text(condition.clause()));
      fields.put("condition", Values.text(condition.condition()));
      fields.put("distance", Values.text(condition.distance()));
      unmet.add(Value.Context.of(fields));
    }
    return Values.list(unmet);
  }
}
