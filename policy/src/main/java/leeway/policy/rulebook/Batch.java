package leeway.policy.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Actor;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Drawn;
import leeway.policy.KindId;
import leeway.policy.Standing;
import leeway.policy.Weighing;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonText;
import leeway.policy.document.Parsed;
import leeway.policy.facts.Typed;
import leeway.policy.people.Person;
import leeway.policy.records.InputMapping;
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
  private final InputMapping mapping;
  private final Optional<KindId> kind;
  private final LocalDate day;
  private final Person asker;

  /** A batch of one kind, or where {@code kind} is empty of the kinds that the lines say. */
  public Batch(
      Rulebook rulebook, InputMapping mapping, Optional<KindId> kind, LocalDate day, Person asker) {
    this.rulebook = rulebook;
    this.mapping = mapping;
    this.kind = kind;
    this.day = day;
    this.asker = asker;
  }

  /** What comes of one line. */
  public Result decide(DocumentLines.Line line) {
    return switch (line.parsed()) {
      case Parsed.Broken(var problem) -> new Rejected(List.of(problem.what()));
      case Parsed.Document(var document) -> decide(document);
    };
  }

  private Result decide(Value document) {
    if (!(document instanceof Value.Context)) {
      return new Rejected(List.of("a line is an object"));
    }
    var mapped = mapping.map(document, rulebook.kinds().keySet());
    if (mapped.id().isEmpty()) {
      return new Rejected(List.of("id: a line has one, got none"));
    }
    var on = day(mapped);
    if (on.isEmpty()) {
      return new Rejected(List.of("day: a day is written like 2026-01-31"));
    }
    return decide(mapped, kind.orElse(mapped.kind()), on.get());
  }

  /** The day of the line, else of the batch; nothing where it is no day. */
  private Optional<LocalDate> day(InputMapping.Mapped mapped) {
    try {
      return Optional.of(mapped.day().isEmpty() ? day : LocalDate.parse(mapped.day()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Result decide(InputMapping.Mapped mapped, KindId asked, LocalDate on) {
    return switch (rulebook.situation(asked, on, mapped.facts())) {
      case Typed.Misfits(var problems) ->
          new Rejected(problems.stream().map(it -> it.fact() + ": " + it.what()).toList());
      case Typed.Fits(var situation) ->
          answer(mapped.id(), new Ask(asked, situation, on, rulebook.company().firstLanguage()));
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
      return new Answer(JsonText.of(Value.Context.of(fields)));
    } catch (RuleFault e) {
      return new Rejected(List.of(String.valueOf(e.getMessage())));
    }
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
