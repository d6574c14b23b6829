package leeway.generator.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leeway.generator.figures.Figures;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;

/** {@code asks.csv}: every ask with its facts, a column a fact, and how it went. */
final class AsksFile {
  private AsksFile() {}

  static void write(Path folder, Figures figures, Asks asks) {
    var facts = figures.factNames();
    var header =
        new ArrayList<>(
            List.of(
                "id", "at", "channel", "place", "who", "customer", "language", "kind", "receipt"));
    header.addAll(facts);
    header.addAll(
        List.of("amount", "outcome", "waitedMinutes", "deciderNear", "decidedBy", "text"));
    try (var csv = Csv.plain(folder, "asks.csv", header.toArray(String[]::new))) {
      for (Ask ask : asks.all()) {
        arrival(csv, ask);
        facts.forEach(fact -> csv.text(ask.matter().facts().text(fact)));
        answer(csv, ask);
      }
    }
  }

  private static void arrival(Csv csv, Ask ask) {
    csv.text(ask.id())
        .time(ask.at())
        .text(ask.matter().channel())
        .text(ask.matter().place())
        .text(ask.answer().who());
    csv.text(ask.customerId())
        .text(ask.asker().language())
        .text(ask.kind().id())
        .text(Columns.receipt(ask));
  }

  private static void answer(Csv csv, Ask ask) {
    csv.number(ask.matter().amount())
        .text(ask.answer().outcome().name())
        .number(ask.answer().waitedMinutes());
    csv.flag(ask.answer().deciderNear())
        .text(ask.answer().decidedBy())
        .text(ask.matter().text())
        .end();
  }
}
