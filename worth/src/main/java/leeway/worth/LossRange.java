package leeway.worth;

import java.time.LocalDate;

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

  /**
   * What is assumed until a company knows better: minor 1 to 5, serious 3 to 15, severe 10 to 35.
   */
  public static LossRange assumed(Severity severity, LocalDate since) {
    return switch (severity) {
      case MINOR -> assumed(severity, 1, 5, since);
      case SERIOUS -> assumed(severity, 3, 15, since);
      case SEVERE -> assumed(severity, 10, 35, since);
    };
  }

  private static LossRange assumed(Severity severity, long low, long high, LocalDate since) {
    return new LossRange(
        severity, Chance.ofHundred(low), Chance.ofHundred(high), Provenance.assumption(since));
  }
}
