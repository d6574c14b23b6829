package leeway.server.journal.writer;

import java.time.LocalDate;
import java.util.Currency;
import leeway.server.journal.posting.Window;

/**
 * What is summed together: a drawer's day or week, or, for the limit per act, a subject's last
 * seven days; in one currency.
 */
public record Pot(String owner, Currency currency, Window window, LocalDate startsOn) {

  public static Pot ofDrawer(String drawer, Currency currency, Window window, LocalDate startsOn) {
    return new Pot(drawer, currency, window, startsOn);
  }

  static Pot ofSubject(String subject, Currency currency) {
    return new Pot(subject, currency, Window.ACT, LocalDate.EPOCH);
  }
}
