package leeway.worth;

import java.util.List;

/**
 * What is weighed: the yes that is asked for, what a no would cost and do, the floor, what the same
 * customer or order has cost us in the last seven days, what else could be given, and the open
 * facts that could change the cost, most telling first. Nothing in it depends on the customer's
 * worth.
 */
public record Question(
    Exposure yes,
    CostOfNo no,
    LossRange loss,
    Floor floor,
    Money lastSevenDays,
    Ladder ladder,
    List<String> openFacts) {

  public Question {
    openFacts = List.copyOf(openFacts);
  }

  /** What the yes costs us beyond what the no costs us. */
  Money excess(Money costOfYes) {
    return costOfYes.minus(no.total());
  }

  /** Whether a yes of this cost is decided without a look at anybody. */
  boolean isAtOrBelowFloor(Money costOfYes) {
    return floor.holds(costOfYes, lastSevenDays);
  }
}
