package leeway.worth;

/**
 * How many of a hundred customers a no would lose beyond those whom a yes loses too, from the least
 * to the most that is believed. It depends on how severe the no is; nothing about the customer is
 * in it.
 */
public record LossRange(Severity severity, Chance low, Chance high, Provenance provenance) {

  public LossRange {
    if (low.ofHundred().compareTo(high.ofHundred()) > 0) {
      throw new IllegalArgumentException(
          "a range must rise from low to high, got " + low + " to " + high);
    }
  }
}
