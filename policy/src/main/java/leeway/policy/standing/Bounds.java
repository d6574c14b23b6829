package leeway.policy.standing;

import java.util.Currency;
import java.util.Set;
import leeway.policy.RoleId;
import leeway.worth.Money;

/**
 * How far an actor may go beyond what is owed, as people set it beforehand: per act (counted over
 * seven days for one customer or order), per day and per ISO week of the team's zone; the kinds of
 * concession; the most that these hands pay out in one act of what is owed; and who owes the rest,
 * in how many business hours.
 */
public record Bounds(
    Amounts perAct,
    Amounts perDay,
    Amounts perWeek,
    Set<String> concessions,
    Money handOver,
    Rest rest) {

  /** How many times the cost the face value may be, where {@code people.yaml} says nothing else. */
  public static final int FACE_TIMES_DEFAULT = 6;

  public Bounds {
    concessions = Set.copyOf(concessions);
  }

  /** Who answers for what is beyond the bounds, and within how many business hours. */
  public record Rest(RoleId owner, int businessHours) {
    public Rest {
      if (businessHours < 0) {
        throw new IllegalArgumentException(
            "business hours must be 0 or more, got " + businessHours);
      }
    }
  }

  /** The bounds of an actor without latitude, who may hand over nothing either. */
  public static Bounds none(Currency currency, Rest rest) {
    var nothing = Amounts.none(currency);
    return new Bounds(nothing, nothing, nothing, Set.of(), Money.zero(currency), rest);
  }
}
