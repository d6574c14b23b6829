package leeway.worth;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;

/**
 * What a no costs us, whoever the customer is: the second contact, somebody senior who is called
 * in, and the people who wait behind.
 */
public record CostOfNo(Money secondContact, Money supervisor, Money queue) {

  public CostOfNo {
    if (secondContact.isNegative() || supervisor.isNegative() || queue.isNegative()) {
      throw new IllegalArgumentException(
          "the parts of the cost of a no must be zero or more, got %s, %s and %s"
              .formatted(secondContact, supervisor, queue));
    }
  }

  /**
   * What a queue costs: minutes × people × the rate of a person's minute, rounded half-even to one
   * minor unit, and at most the floor. Six people behind eight minutes at 0.30 cost 14.40.
   */
  public static Money queue(BigDecimal minutes, int people, Money personMinute, Floor floor) {
    var waiting = minutes.multiply(BigDecimal.valueOf(people));
    if (waiting.signum() < 0) {
      throw new IllegalArgumentException(
          "minutes and people must be zero or more, got " + minutes + " and " + people);
    }
    var minorUnits = waiting.multiply(BigDecimal.valueOf(personMinute.minorUnits()));
    if (minorUnits.compareTo(BigDecimal.valueOf(floor.amount().minorUnits())) >= 0) {
      return floor.amount();
    }
    return new Money(minorUnits.setScale(0, HALF_EVEN).longValueExact(), personMinute.currency());
  }

  /** All of it. */
  public Money total() {
    return secondContact.plus(supervisor).plus(queue);
  }
}
