package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.figures.Frame;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;

/** {@code promises.csv}: what was promised, and whether and when it was kept. */
final class PromisesFile {
  private PromisesFile() {}

  static void write(Path folder, Frame frame, Asks asks) {
    try (var csv =
        Csv.plain(
            folder,
            "promises.csv",
            "promise",
            "ask",
            "made",
            "by",
            "place",
            "customer",
            "what",
            "amount",
            "due",
            "kept")) {
      int number = 0;
      for (Ask ask : asks.all()) {
        for (Ask.Promise promise : ask.answer().promises()) {
          csv.text("P" + (100_000 + ++number))
              .text(ask.id())
              .time(ask.at())
              .text(ask.answer().who())
              .text(ask.matter().place());
          csv.text(ask.customerId())
              .text(promise.text())
              .number(ask.matter().amount())
              .date(promise.due());
          csv.text(kept(promise, frame)).end();
        }
      }
    }
  }

  private static String kept(Ask.Promise promise, Frame frame) {
    return switch (promise.keeping()) {
      case Ask.Keeping.Kept(var on) -> on.isAfter(frame.to()) ? "" : on.toString();
      case Ask.Keeping.Never _ -> "";
    };
  }
}
