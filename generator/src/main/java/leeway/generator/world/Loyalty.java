package leeway.generator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;
import leeway.generator.figures.Segment;
import leeway.generator.figures.TruthFigures;

/**
 * The hidden truth at work: who left because of an answer, and who buys less often for a time. Asks
 * come in the order of time. Worked: a first refusal, cold, of a medium ask, to a customer of two
 * years: he leaves with chance .035, else buys .92 times as often for twelve months, so the year's
 * lost share is 1 − .965 × .92 = .112.
 */
public final class Loyalty {
  private final Setting setting;
  private final TruthFigures truth;
  private final Map<Integer, Integer> leftOn = new HashMap<>();
  private final Map<Integer, Integer> refusedOn = new HashMap<>();
  private final Map<Integer, Double> returns = new HashMap<>();
  private final Map<Integer, List<Spell>> spells = new HashMap<>();

  /** From a day to before another, a customer buys {@code keeps} times as often as by nature. */
  private record Spell(int from, int to, double keeps) {}

  /**
   * What an answer did: the share of the next year's purchases lost on average, and whether the
   * customer left at once.
   */
  public record Loss(double share, boolean left) {
    public static final Loss NONE = new Loss(0, false);
  }

  public Loyalty(Setting setting) {
    this.setting = setting;
    this.truth = setting.figures().truth();
  }

  /**
   * Returns whether the customer is still there on this day, by his own plan and after all that he
   * was told.
   */
  public boolean isThere(Customer customer, int day) {
    return customer.span().holds(day)
        && day < leftOn.getOrDefault(customer.index(), Integer.MAX_VALUE);
  }

  /**
   * Returns how many times as often as by nature the customer buys on this day. Losses don't add
   * up: of several in force the strongest counts, else a dealer who asks every week would be gone
   * by summer.
   */
  public double keeps(Customer customer, int day) {
    double keeps = 1;
    for (Spell spell : spells.getOrDefault(customer.index(), List.of())) {
      if (spell.from() <= day && day < spell.to()) {
        keeps = StrictMath.min(keeps, spell.keeps());
      }
    }
    return keeps;
  }

  /**
   * Returns the mean of {@link #keeps} over the history. The published volumes of dealers and
   * fleets are what they buy with the refusals that they get, so what they would buy by nature is
   * the published volume divided by this.
   */
  public double usual(Customer customer) {
    if (!spells.containsKey(customer.index())) {
      return 1;
    }
    int days = setting.figures().frame().days();
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sum += keeps(customer, day);
    }
    return sum / days;
  }

  /** Returns whether an answer ever made this customer leave or buy less often. */
  public boolean isTouched(Customer customer) {
    return leftOn.containsKey(customer.index()) || spells.containsKey(customer.index());
  }

  /** Returns by what the chance that a driver comes back for the next set is multiplied. */
  double returnTimes(Customer customer) {
    return returns.getOrDefault(customer.index(), 1.0);
  }

  /** What a customer was told on a day: of which kind, how, and whether it denied him a right. */
  public record Told(Kind kind, TruthFigures.Manner manner, boolean denied, int day) {}

  /** Draws what an answer does to a customer, and remembers it. */
  public Loss feel(Draws draws, Customer customer, Told told) {
    int day = told.day();
    var severity = severity(told.kind(), told.denied());
    var effect = truth.effect(customer.segment().id(), told.kind().id(), severity, told.manner());
    double times = times(customer, day);
    if (told.manner() == TruthFigures.Manner.COLD || told.manner() == TruthFigures.Manner.WELL) {
      refusedOn.put(customer.index(), day);
    }
    double leaves = StrictMath.min(1, effect.leaves() * times);
    double keeps = StrictMath.max(0, 1 - (1 - effect.keeps()) * times);
    double share = 1 - (1 - leaves) * (1 - effect.chance() * (1 - keeps));
    if (draws.chance(leaves)) {
      leftOn.put(customer.index(), day + 1);
      return new Loss(share, true);
    }
    if (draws.chance(effect.chance())) {
      turn(customer, day + 1, keeps);
    }
    return new Loss(share, false);
  }

  /**
   * A right denied is the worst; who asks for a right that he doesn't have feels it as a medium
   * matter.
   */
  private static Kind.Severity severity(Kind kind, boolean denied) {
    if (denied) {
      return Kind.Severity.RIGHT;
    }
    return kind.severity() == Kind.Severity.RIGHT ? Kind.Severity.MEDIUM : kind.severity();
  }

  /** Returns how an answer felt. */
  public TruthFigures.Manner manner(Outcome outcome, double waitedMinutes, boolean well) {
    if (outcome.isYes()) {
      return outcome == Outcome.M && waitedMinutes >= truth.lateYesMinutes()
          ? TruthFigures.Manner.LATE_YES
          : TruthFigures.Manner.YES;
    }
    return well ? TruthFigures.Manner.WELL : TruthFigures.Manner.COLD;
  }

  private double times(Customer customer, int day) {
    var figures = truth.times();
    double times = 1;
    int age = day - customer.span().joinedDay();
    if (age < figures.newDays()) {
      times *= figures.young();
    }
    if (age > figures.oldYears() * 365.25) {
      times *= figures.old();
    }
    var earlier = refusedOn.get(customer.index());
    if (earlier != null && day - earlier <= figures.againMonths() * 30.4) {
      times *= figures.again();
    }
    return times;
  }

  private void turn(Customer customer, int day, double keeps) {
    if (customer.segment().volume() instanceof Segment.Volume.Registered) {
      returns.merge(customer.index(), keeps, (before, now) -> before * now);
    } else if (keeps < 1 && !hasItsOwnStory(customer)) {
      var frame = setting.figures().frame();
      int end = frame.dayOf(frame.dateOf(day).plusMonths(truth.months()));
      spells
          .computeIfAbsent(customer.index(), _ -> new ArrayList<>())
          .add(new Spell(day, end, keeps));
    }
  }

  /** Of a party whose loss is written on the page nothing more is drawn. */
  private boolean hasItsOwnStory(Customer customer) {
    return !customer.name().isEmpty()
        && setting.figures().market().named().stream()
            .anyMatch(party -> party.id().equals(customer.id()) && party.keeps() < 1);
  }
}
