package leeway.policy.rulebook.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.Concession;
import leeway.policy.Fact;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Kind;
import leeway.policy.nearest.Cuts;
import leeway.worth.Money;

/**
 * Which facts to ask for: those on which an undecided rule hangs, tried with each value that could
 * make a difference. At most three, by effect: those that can lead to a grant first, the dearer
 * grant before the cheaper, then by name.
 */
final class MissingFacts {

  /** The most facts that one answer asks for. */
  static final int FACTS_MAX = 3;

  /** What the rules would say together of another situation. */
  @FunctionalInterface
  interface Trial {
    Combination combine(Ask ask, Kind kind);
  }

  private record Candidate(MissingFact fact, boolean leadsToGrant, long grantedMax) {}

  private static final Comparator<Candidate> BY_EFFECT =
      Comparator.comparing(Candidate::leadsToGrant)
          .thenComparingLong(Candidate::grantedMax)
          .reversed()
          .thenComparing(candidate -> candidate.fact().fact());

  private final Facts facts;
  private final Cuts cuts;
  private final Trial trial;

  MissingFacts(Facts facts, Cuts cuts, Trial trial) {
    this.cuts = cuts;
    this.facts = facts;
    this.trial = trial;
  }

  List<MissingFact> of(Ask ask, Kind kind, Combination combination) {
    boolean isDecided =
        combination.guardrails().isEmpty() && !(combination.ruling() instanceof Ruling.NeedsFacts);
    if (isDecided) {
      return List.of();
    }
    var candidates = new LinkedHashMap<String, Candidate>();
    for (var name : combination.open()) {
      var tried = tried(name, ask, kind);
      for (var asked : toBeAsked(name, ask)) {
        candidates.merge(asked, named(asked, tried, ask), MissingFacts::better);
      }
    }
    return candidates.values().stream()
        .sorted(BY_EFFECT)
        .limit(FACTS_MAX)
        .map(Candidate::fact)
        .toList();
  }

  private static Candidate better(Candidate one, Candidate other) {
    return BY_EFFECT.compare(one, other) <= 0 ? one : other;
  }

  /** What each value of the fact would change. */
  private Candidate tried(String name, Ask ask, Kind kind) {
    var changes = new ArrayList<MissingFact.Change>();
    boolean leadsToGrant = false;
    long grantedMax = 0;
    var values = facts.definition(name).map(this::values).orElse(Map.of());
    for (var value : values.entrySet()) {
      var situation =
          ask.situation().with(name, new Fact.Known(value.getValue(), Source.LOOKED_UP));
      var answer = trial.combine(new Ask(ask.kind(), situation, ask.day(), ask.language()), kind);
      var amount = answer.offers().stream().map(Concession::amount).reduce(Money::plus);
      leadsToGrant |= answer.ruling() instanceof Ruling.Granted;
      grantedMax = Math.max(grantedMax, amount.map(Money::minorUnits).orElse(0L));
      changes.add(
          new MissingFact.Change(
              value.getKey(),
              answer.ruling().code(),
              amount.map(it -> it.decimal().toPlainString()).orElse("0")));
    }
    return new Candidate(new MissingFact(name, "", changes), leadsToGrant, grantedMax);
  }

  private Candidate named(String asked, Candidate tried, Ask ask) {
    var question =
        facts
            .definition(asked)
            .map(definition -> definition.question().in(ask.language()))
            .filter(it -> !it.isBlank())
            .orElse(asked);
    var fact = new MissingFact(asked, question, tried.fact().changes());
    return new Candidate(fact, tried.leadsToGrant(), tried.grantedMax());
  }

  /**
   * The values that could make a difference: all, where there are few; of numbers and days one of
   * each stretch between the bounds of the rules' cells.
   */
  private Map<String, Value> values(FactDefinition definition) {
    var values = new LinkedHashMap<String, Value>();
    switch (definition.type()) {
      case BOOLEAN -> {
        values.put("true", Values.TRUE);
        values.put("false", Values.FALSE);
      }
      case CODE ->
          definition.values().keySet().forEach(code -> values.put(code, Values.text(code)));
      case NUMBER, MONEY, DATE ->
          cuts.stretches(definition.name())
              .forEach(it -> values.put(written(it, definition), value(it.low(), definition)));
      case TEXT, INSTANT, LIST, CONTEXT -> {}
    }
    return values;
  }

  private static Value value(BigDecimal place, FactDefinition definition) {
    return definition.type() == FactType.DATE ? Cuts.day(place) : new Value.Num(place);
  }

  /** A stretch as a cell would write it: {@code <= 7}, {@code [8..30]}, {@code >= 31}. */
  private static String written(Cuts.Stretch stretch, FactDefinition definition) {
    var low = ValueText.of(value(stretch.low(), definition));
    var high = ValueText.of(value(stretch.high(), definition));
    if (stretch.isOpenBelow()) {
      return "<= " + high;
    }
    if (stretch.isOpenAbove()) {
      return ">= " + low;
    }
    return low.equals(high) ? low : "[" + low + ".." + high + "]";
  }

  /** The fact itself, or the unknown facts that it is derived from. */
  private SortedSet<String> toBeAsked(String name, Ask ask) {
    var asked = new TreeSet<String>();
    facts.sourcesOf(name).stream()
        .filter(source -> !isKnown(source, ask))
        .filter(source -> facts.definition(source).filter(it -> !it.derived()).isPresent())
        .forEach(asked::add);
    return asked.isEmpty() ? new TreeSet<>(List.of(name)) : asked;
  }

  private static boolean isKnown(String name, Ask ask) {
    return ask.situation().fact(name) instanceof Fact.Known(_, var source)
        && source != Source.RELAYED;
  }
}
