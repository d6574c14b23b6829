package leeway.generator.figures;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Spread;

/**
 * A kind of ask ({@code tag} is its word in the company's systems): how often, by whom, where, with
 * what facts, how much, and how it went.
 */
public record Kind(
    String id,
    String tag,
    String said,
    double perYear,
    Choice<Outcome> outcomes,
    double owed,
    Condition owedWhen,
    double abuse,
    Severity severity,
    Asked asked,
    When when,
    List<FactFigure> facts,
    List<FactFigure> hidden,
    Bought bought,
    Amount amount,
    List<Cost> costs,
    After after) {

  /** How much a no hurts; a right denied hurts most. */
  public enum Severity {
    SMALL,
    MEDIUM,
    LARGE,
    RIGHT
  }

  /**
   * Who asks at whose place by which channel, and who decides above; empty words mean the company's
   * own.
   */
  public record Asked(
      boolean nobody, List<Share> groups, List<Share> channels, String who, String decides) {}

  /** A share of something named. */
  public record Share(String name, double share) {}

  /**
   * When it is asked: shares or multiples by month, the days of a season, and months after the
   * sales they follow.
   */
  public record When(
      List<MonthShare> shares,
      double rest,
      List<MonthShare> times,
      String season,
      int monthsLater) {}

  /** A month, from 1, and its share or multiple. */
  public record MonthShare(int month, double value) {}

  /**
   * When the thing was bought: {@code fact × days + plus} before the ask, of which line; or not at
   * all.
   */
  public sealed interface Bought {
    /** Nothing was bought. */
    record Never() implements Bought {}

    /** That many days before; with a fact, its value times {@code days}. */
    record Before(String fact, double days, int plus, String line) implements Bought {}
  }

  /** The amount in question. */
  public sealed interface Amount {
    /** Drawn from a curve. */
    record Drawn(Spread spread) implements Amount {}

    /** One of some amounts. */
    record OneOf(Choice<String> amounts) implements Amount {}

    /** A fact times a number, and times another fact where there is one. */
    record Product(String fact, double times, String timesFact) implements Amount {}
  }

  /**
   * The cost of a yes where the condition holds from a day on: {@code min(amount, upTo) × share +
   * amount × fact + plus}. Worked: A6, item 17.00, shelf price 20 % lower: min(17, 15) + 17 × .20 =
   * 18.40.
   */
  public record Cost(
      Condition when, LocalDate from, double upTo, double share, String plusShareOf, double plus) {
    /** Returns the cost of a yes on this amount. */
    public double of(double amount, Facts facts) {
      return StrictMath.min(amount, upTo) * share + amount * facts.number(plusShareOf) + plus;
    }
  }

  /**
   * What follows a yes or a no in the company's files: till function, claim on somebody, promise;
   * and how long a call upward takes.
   */
  public record After(
      String tillFunction,
      String claimOn,
      List<Promise> promises,
      List<Spread.LogNormal> waiting) {}

  /** A promise made at an outcome: its text, the share never kept, the days until it is kept. */
  public record Promise(Outcome on, String text, double never, Spread days) {}

  /** Copies the lists. */
  public Kind {
    facts = List.copyOf(facts);
    hidden = List.copyOf(hidden);
    costs = List.copyOf(costs);
  }

  /** Returns what a yes costs us, in the company's currency. */
  public double costOfYes(double amount, Facts facts, LocalDate day) {
    return costs.stream()
        .filter(cost -> cost.when().holds(facts) && !day.isBefore(cost.from()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id + ": expected a cost for " + facts + ", found none; add one"))
        .of(amount, facts);
  }
}
