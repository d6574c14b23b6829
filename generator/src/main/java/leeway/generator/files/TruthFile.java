package leeway.generator.files;

import java.nio.file.Path;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;

/** {@code truth.csv}: what no page of the product may know, and every test of it needs. */
final class TruthFile {
  private TruthFile() {}

  static void write(Path folder, Asks asks) {
    try (var csv =
        Csv.plain(
            folder,
            "truth.csv",
            "ask",
            "owed",
            "given",
            "label",
            "refusedWell",
            "costOfYes",
            "lostShare",
            "willReturn",
            "left")) {
      for (Ask ask : asks.all()) {
        var truth = ask.truth();
        csv.text(ask.id())
            .flag(truth.owed())
            .flag(ask.answer().outcome().isYes())
            .text(truth.label());
        csv.flag(truth.refusedWell())
            .number(ask.matter().cost())
            .number(truth.lostShare())
            .text(ask.matter().facts().text("willReturn"))
            .flag(truth.left())
            .end();
      }
    }
  }
}
