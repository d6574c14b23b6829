package leeway.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Values that are fine in every respect but those which a test names. */
final class WorthFixtures {
  static final Currency CAD = Currency.getInstance("CAD");
  static final Provenance BOOKS = new Provenance("the books", LocalDate.of(2026, 10, 31));
  static final LossRange MINOR = assumed(Severity.MINOR);
  static final LossRange SERIOUS = assumed(Severity.SERIOUS);
  static final LossRange SEVERE = assumed(Severity.SEVERE);
  static final MarginBand WEEKEND_GARDENER = band(10, 150, 360);
  static final MarginBand LONG_STANDING = band(80, 406, 840);

  private WorthFixtures() {}

  static Money cad(String amount) {
    return Money.of(new BigDecimal(amount), CAD);
  }

  static Money cad(long amount) {
    return new Money(amount * 100, CAD);
  }

  static MarginBand band(long low, long expected, long high) {
    return new MarginBand(cad(low), cad(expected), cad(high), BOOKS);
  }

  private static LossRange assumed(Severity severity) {
    return LossRange.assumed(severity, BOOKS.since());
  }

  static Exposure cash(long amount) {
    return Exposure.of(new Flow(cad(amount), cad(0), cad(0)), cad(0));
  }

  /** A question without a floor, a ladder or anything in the last seven days. */
  static Question question(Exposure yes, long costOfNo, LossRange loss) {
    return new Question(
        yes,
        new CostOfNo(cad(costOfNo), cad(0), cad(0)),
        loss,
        new Floor(cad(0)),
        cad(0),
        Ladder.NONE,
        List.of());
  }

  static Question withFloor(Question of, long floor, long lastSevenDays) {
    var atFloor = new Floor(cad(floor));
    return new Question(
        of.yes(), of.no(), of.loss(), atFloor, cad(lastSevenDays), of.ladder(), of.openFacts());
  }

  static Question withLadder(Question of, Step... steps) {
    var ladder = new Ladder(List.of(steps));
    return new Question(
        of.yes(), of.no(), of.loss(), of.floor(), of.lastSevenDays(), ladder, of.openFacts());
  }

  static Question withOpenFact(Question of, String fact) {
    return new Question(
        of.yes(), of.no(), of.loss(), of.floor(), of.lastSevenDays(), of.ladder(), List.of(fact));
  }

  static Customer customer(MarginBand margin) {
    return new Customer.OfSegment(margin, cad(0));
  }
}
