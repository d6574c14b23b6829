package leeway.generator.world;

import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Market;
import leeway.generator.figures.Segment;

/**
 * How long the cards of the first day have been held. A segment whose members leave at a steady
 * rate has exponential ages; the company publishes the bands over all segments. Iterative
 * proportional fitting (Deming and Stephan, 1940) keeps the first as near as the second allows: the
 * table segment × band starts at exponential shares, and rows and columns are scaled in turn until
 * both sums hold.
 */
final class CardAges {
  private static final int ROUNDS = 60;
  private static final double DAYS_PER_YEAR = 365.25;

  private final List<Segment> segments;
  private final List<Market.AgeBand> bands;
  private final double[][] table;

  CardAges(Market market) {
    this.segments =
        market.segments().stream()
            .filter(segment -> segment.count() > 0 && segment.leave() > 0)
            .toList();
    this.bands = market.cardAges();
    this.table = new double[segments.size()][bands.size()];
    start();
    for (int round = 0; round < ROUNDS; round++) {
      fitBands();
      fitSegments();
    }
  }

  /** Returns the age in days of a card of this segment. */
  int draw(Draws draws, Segment segment) {
    if (bands.isEmpty()) {
      return (int) (draws.exponential() / segment.leave() * DAYS_PER_YEAR) + 1;
    }
    var row = table[segments.indexOf(segment)];
    var band = Choice.among(bands, each -> row[bands.indexOf(each)]).draw(draws);
    return (int) ((band.from() + inBand(draws.uniform(), band, segment.leave())) * DAYS_PER_YEAR)
        + 1;
  }

  /** Returns the years after the band's start, exponential at this rate and cut at its end. */
  private static double inBand(double uniform, Market.AgeBand band, double leave) {
    double whole = 1 - StrictMath.exp(-leave * (band.to() - band.from()));
    return -StrictMath.log(1 - uniform * whole) / leave;
  }

  private void start() {
    for (int s = 0; s < table.length; s++) {
      double leave = segments.get(s).leave();
      for (int b = 0; b < bands.size(); b++) {
        table[s][b] =
            StrictMath.exp(-leave * bands.get(b).from())
                - StrictMath.exp(-leave * bands.get(b).to());
      }
    }
  }

  private void fitBands() {
    double cards = segments.stream().mapToDouble(Segment::count).sum();
    for (int b = 0; b < bands.size(); b++) {
      double sum = 0;
      for (var row : table) {
        sum += row[b];
      }
      for (var row : table) {
        row[b] *= bands.get(b).share() * cards / sum;
      }
    }
  }

  private void fitSegments() {
    for (int s = 0; s < table.length; s++) {
      double sum = 0;
      for (double cell : table[s]) {
        sum += cell;
      }
      for (int b = 0; b < bands.size(); b++) {
        table[s][b] *= segments.get(s).count() / sum;
      }
    }
  }
}
