package leeway.policy.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import leeway.worth.BreakEven;
import leeway.worth.LossRange;
import leeway.worth.MarginBand;

/**
 * A range of numbers that nobody knows exactly, as people see it: decimal numbers already rounded,
 * or {@code over-100}; where it comes from, and since when it stands.
 */
public record Estimate(What what, String low, String high, String source, LocalDate since) {

  private static final String OVER_HUNDRED = "over-100";

  /** What is estimated. */
  public enum What {
    /** The margin still to come, in major units of the company's currency. */
    MARGIN("margin"),
    /** Of how many of a hundred such customers' business a no must cost us to be the dearer. */
    BREAK_EVEN("break-even"),
    /** How many of a hundred customers a no loses beyond those whom a yes loses too. */
    LOSS("loss");

    private final String code;

    What(String code) {
      this.code = code;
    }

    /** The word in answers. */
    public String code() {
      return code;
    }
  }

  static Estimate of(MarginBand margin) {
    return new Estimate(
        What.MARGIN,
        MarginBand.shown(margin.low()).toPlainString(),
        MarginBand.shown(margin.high()).toPlainString(),
        margin.provenance().source(),
        margin.provenance().since());
  }

  static Estimate of(BreakEven breakEven) {
    var provenance = breakEven.margin().provenance();
    return new Estimate(
        What.BREAK_EVEN,
        shown(breakEven.best()),
        shown(breakEven.worst()),
        provenance.source(),
        provenance.since());
  }

  static Estimate of(LossRange loss) {
    return new Estimate(
        What.LOSS,
        shown(loss.low().ofHundred()),
        shown(loss.high().ofHundred()),
        loss.provenance().source(),
        loss.provenance().since());
  }

  private static String shown(BreakEven.End end) {
    return switch (end) {
      case BreakEven.End.OfHundred(var ofHundred) -> shown(ofHundred);
      case BreakEven.End.OverHundred _ -> OVER_HUNDRED;
    };
  }

  private static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
