package leeway.worth;

/** Why an advice is what it is, with the figures that it hangs on. */
public sealed interface Reason {

  /** The yes is at or below the floor: nobody's worth was looked at. */
  record AtOrBelowFloor(Floor floor) implements Reason {}

  /** The yes costs no more than the no: nobody's worth was looked at. */
  record CheaperThanArguing(Money costOfNo) implements Reason {}

  /** Nobody knows what this customer may still bring. */
  record NoMargin() implements Reason {}

  /** The break-even lies so against what a no does. */
  record Weighed(BreakEven breakEven, LossRange loss) implements Reason {}

  /** A yes would be cheaper, but this customer has had that much goodwill in a year. */
  record GoodwillCap(Money goodwillLastYear, Weighed weighed) implements Reason {}

  /** The word in answers, such as {@code costs-less-than-arguing}. */
  default String code() {
    return switch (this) {
      case AtOrBelowFloor _ -> "at-or-below-the-floor";
      case CheaperThanArguing _ -> "costs-less-than-arguing";
      case NoMargin _ -> "no-margin-known";
      case Weighed _ -> "weighed";
      case GoodwillCap _ -> "goodwill-of-the-year";
    };
  }
}
