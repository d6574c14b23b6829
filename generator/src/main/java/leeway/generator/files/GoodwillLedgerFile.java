package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;

/**
 * {@code goodwill_gl.csv}: the ledger lines on which kindness was booked, at its cost; the ledger
 * knows nothing of rights.
 */
final class GoodwillLedgerFile {
  private static final String ACCOUNT = "6480";

  private GoodwillLedgerFile() {}

  static void write(Path folder, Asks asks) {
    try (var csv =
        Csv.plain(
            folder, "goodwill_gl.csv", "date", "place", "account", "document", "text", "amount")) {
      int document = 0;
      for (Ask ask : asks.all()) {
        boolean booked =
            ask.answer().outcome().isYes()
                && !ask.kind().asked().nobody()
                && ask.kind().after().claimOn().isEmpty();
        if (booked && ask.matter().cost() > 0) {
          csv.date(ask.answeredAt().toLocalDate()).text(ask.matter().place()).text(ACCOUNT);
          csv.text("GL" + (700_000 + ++document))
              .text(ask.kind().tag())
              .number(ask.matter().cost())
              .end();
        }
      }
    }
  }
}
