package leeway.server.journal.posting;

import java.util.Currency;
import java.util.Map;

/**
 * What a bound allows, in one currency: per act (summed over the same customer or order for seven
 * days), per day, per ISO week.
 */
public record Limits(Currency currency, Cap act, Cap day, Cap week) {

  /** The cap of a window. */
  public Cap of(Window window) {
    return switch (window) {
      case ACT -> act;
      case DAY -> day;
      case WEEK -> week;
    };
  }

  Part part() {
    return Part.group(
        Map.of(
            "act", part(act),
            "currency", Part.plain(currency.getCurrencyCode()),
            "day", part(day),
            "week", part(week)));
  }

  private static Part part(Cap cap) {
    return Part.group(Map.of("cost", Part.plain(cap.cost()), "face", Part.plain(cap.face())));
  }
}
