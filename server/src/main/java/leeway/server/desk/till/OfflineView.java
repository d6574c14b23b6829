package leeway.server.desk.till;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import leeway.server.desk.api.Choice;
import leeway.worth.Money;

/**
 * The page for times without a connection: the share of today's bound, the tiles, and the card.
 *
 * @param shown what is left of the share, or what may be taken along, as people read it
 */
public record OfflineView(
    Share share, String shown, List<Choice> tiles, TillCardView card, String idempotencyKey) {
  public OfflineView {
    tiles = List.copyOf(tiles);
  }

  /**
   * A share of today's bound.
   *
   * @param slice the slice that this person took along; 0 for none
   * @param left what is left of it; without one, what may be taken along
   * @param day the day in whose bound it lies, in this zone
   */
  public record Share(long slice, Money left, LocalDate day, ZoneId zone) {
    public boolean isTaken() {
      return slice > 0;
    }

    public Currency currency() {
      return left.currency();
    }

    /** The decimals of the currency. */
    public int digits() {
      return Math.max(0, currency().getDefaultFractionDigits());
    }

    /** What an amount of this currency looks like where somebody types it. */
    public String pattern() {
      return digits() == 0 ? "[0-9]{1,9}" : "[0-9]{1,9}([.,][0-9]{1,%d})?".formatted(digits());
    }
  }
}
