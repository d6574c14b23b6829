package leeway.policy.rulebook.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.Fact;
import leeway.policy.Ruling;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Kind;
import leeway.policy.facts.Privacy;
import leeway.policy.nearest.Cuts;
import leeway.policy.nearest.GrantSearch;
import leeway.policy.nearest.NearestGrant;
import leeway.policy.nearest.NearestGrant.Change;
import leeway.policy.rulebook.rule.RuleFault;

/*
 * The options of a fact are one value for each way in which the rules can take it. For codes and
 * booleans that is every other value; for a number or a day that the tables test by itself the
 * nearest value of each stretch between their bounds. A number or a day from which other facts are
 * derived, or on which an expression or the version of a rule hangs, is moved step by step, and the
 * first value of each new way is kept: exact as far as it is moved.
 */
/** Finds the nearest grant of asks. */
final class NearestWay {
  /** How many steps such a fact is moved up, and down. */
  static final int STEPS_MAX = 400;

  private final Facts facts;
  private final Hearing hearing;
  private final MissingFacts.Trial trial;
  private final Cuts cuts;
  private final BigDecimal smallestAmount;

  /** Where money has no step of its own, {@code smallestAmount} is one. */
  NearestWay(
      Facts facts,
      Hearing hearing,
      MissingFacts.Trial trial,
      Cuts cuts,
      BigDecimal smallestAmount) {
    this.smallestAmount = smallestAmount;
    this.facts = facts;
    this.hearing = hearing;
    this.trial = trial;
    this.cuts = cuts;
  }

  NearestGrant of(Ask ask, Kind kind) {
    var options = new ArrayList<List<Change>>();
    for (var fact : changeable(ask, kind)) {
      var changes = options(fact, ask, kind);
      if (!changes.isEmpty()) {
        options.add(changes);
      }
    }
    return GrantSearch.of(options, changes -> isGranted(changed(ask, kind, changes), kind));
  }

  /** The facts that could differ and on which a rule hangs, by name. */
  private List<FactDefinition> changeable(Ask ask, Kind kind) {
    var tested = new TreeSet<>(hearing.tested(kind, ask.day()));
    kind.purchasedOn().ifPresent(tested::add);
    var behind = new HashSet<>(tested);
    tested.forEach(name -> behind.addAll(facts.sourcesOf(name)));
    return facts.definitions().values().stream()
        .filter(fact -> fact.couldDiffer() && fact.privacy() == Privacy.PLAIN)
        .filter(fact -> behind.contains(fact.name()))
        .toList();
  }

  private boolean isGranted(Ask ask, Kind kind) {
    try {
      return trial.combine(ask, kind).ruling() instanceof Ruling.Granted;
    } catch (RuleFault _) {
      return false; // a value for which a rule has no amount is no way to a yes
    }
  }

  /** The ask with these changes and all that follows from them. */
  private Ask changed(Ask ask, Kind kind, List<Change> changes) {
    var situation = ask.situation();
    for (var change : changes) {
      if (!isDerived(change)) {
        situation = with(situation, change);
      }
    }
    situation = facts.derive(kind.id(), ask.day(), situation);
    for (var change : changes) {
      if (isDerived(change)) {
        situation = with(situation, change);
      }
    }
    return new Ask(ask.kind(), situation, ask.day(), ask.language());
  }

  private boolean isDerived(Change change) {
    return facts.definition(change.fact()).filter(FactDefinition::derived).isPresent();
  }

  private static Situation with(Situation situation, Change change) {
    return situation.with(change.fact(), new Fact.Known(change.to(), Source.LOOKED_UP));
  }

  private List<Change> options(FactDefinition fact, Ask ask, Kind kind) {
    var from = ask.situation().fact(fact.name());
    var values =
        switch (fact.type()) {
          case BOOLEAN -> List.of(Values.TRUE, Values.FALSE);
          case CODE -> fact.values().keySet().stream().<Value>map(Values::text).toList();
          case NUMBER, MONEY, DATE -> ordered(fact, from, ask, kind);
          case TEXT, INSTANT, LIST, CONTEXT -> List.<Value>of();
        };
    return values.stream()
        .filter(value -> !(from instanceof Fact.Known(var known, _) && known.equals(value)))
        .map(value -> new Change(fact.name(), from, value, steps(fact, from, value)))
        .sorted(Comparator.comparing(Change::steps))
        .toList();
  }

  private BigDecimal steps(FactDefinition fact, Fact from, Value to) {
    if (from instanceof Fact.Known(var known, _)) {
      var before = Cuts.axis(known);
      var after = Cuts.axis(to);
      if (before.isPresent() && after.isPresent()) {
        var change = after.get().subtract(before.get()).abs();
        return change.divide(step(fact), 6, RoundingMode.CEILING);
      }
    }
    return BigDecimal.ONE;
  }

  private List<Value> ordered(FactDefinition fact, Fact from, Ask ask, Kind kind) {
    var now =
        from instanceof Fact.Known(var known, _) ? Cuts.axis(known) : Optional.<BigDecimal>empty();
    var places = new TreeSet<BigDecimal>();
    for (var stretch : cuts.stretches(fact.name())) {
      onStep(stretch, now.orElse(stretch.low()), step(fact)).ifPresent(places::add);
    }
    if (now.isPresent() && isTestedIndirectly(fact, ask, kind)) {
      places.addAll(walked(fact, now.get(), ask, kind));
    }
    return places.stream().map(place -> value(fact, place)).toList();
  }

  private boolean isTestedIndirectly(FactDefinition fact, Ask ask, Kind kind) {
    return hearing.isTestedIndirectly(fact.name(), kind, ask.day())
        || hearing.tested(kind, ask.day()).stream()
            .anyMatch(tested -> facts.sourcesOf(tested).contains(fact.name()));
  }

  /** The nearest place of a stretch that is a whole number of steps. */
  private static Optional<BigDecimal> onStep(
      Cuts.Stretch stretch, BigDecimal now, BigDecimal step) {
    var nearest = stretch.nearest(now);
    var rounding = nearest.compareTo(now) >= 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
    var place = nearest.divide(step, 0, rounding).multiply(step);
    return stretch.nearest(place).compareTo(place) == 0 ? Optional.of(place) : Optional.empty();
  }

  /** The first place in each direction at which the rules take the fact in a new way. */
  private List<BigDecimal> walked(FactDefinition fact, BigDecimal now, Ask ask, Kind kind) {
    Map<Object, BigDecimal> firstOfEachWay = new LinkedHashMap<>();
    for (int i = 0; i <= STEPS_MAX; i++) {
      var away = step(fact).multiply(BigDecimal.valueOf(i));
      for (var place : List.of(now.add(away), now.subtract(away))) {
        var moved = new Change(fact.name(), new Fact.Unknown(), value(fact, place), away);
        var situation = changed(ask, kind, List.of(moved)).situation();
        firstOfEachWay.putIfAbsent(hearing.conditions(kind, ask.day(), situation), place);
      }
    }
    return List.copyOf(firstOfEachWay.values());
  }

  private BigDecimal step(FactDefinition fact) {
    return fact.step().signum() != 0
        ? fact.step()
        : fact.type() == FactType.MONEY ? smallestAmount : BigDecimal.ONE;
  }

  private static Value value(FactDefinition fact, BigDecimal place) {
    return fact.type() == FactType.DATE ? Cuts.day(place) : new Value.Num(place);
  }
}
