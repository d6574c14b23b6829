package leeway.generator.history;

import leeway.generator.chance.Draws;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Kind;

/** When the thing was bought that an ask is about. */
final class Purchased {
  private Purchased() {}

  /** Returns the fewest days before the ask; 0 where nothing was bought. */
  static int daysBefore(Kind.Bought bought, Facts facts) {
    return switch (bought) {
      case Kind.Bought.Never _ -> 0;
      case Kind.Bought.Before(String fact, double days, int plus, String _) ->
          plus + (int) StrictMath.round(fact.isEmpty() ? days : facts.number(fact) * days);
    };
  }

  /** Returns how many days before the ask: five months ago is anything from five to six. */
  static int daysBefore(Draws draws, Kind.Bought bought, Facts facts) {
    double within =
        bought instanceof Kind.Bought.Before(String _, double days, int _, String _) ? days : 1;
    return daysBefore(bought, facts) + draws.below((int) StrictMath.max(1, within));
  }
}
