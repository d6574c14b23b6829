package leeway.generator.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;
import leeway.generator.history.Payment;
import leeway.generator.world.Setting;

/**
 * {@code claims.csv}: what is claimed from a carrier, a supplier or, by dealers, from the maker;
 * when it was paid, charged back, and that overturned.
 */
final class ClaimsFile {
  private ClaimsFile() {}

  static void write(Path folder, Setting setting, Asks asks) {
    try (var csv =
        Csv.plain(
            folder,
            "claims.csv",
            "claim",
            "ask",
            "at",
            "kind",
            "against",
            "customer",
            "place",
            "amount",
            "photo",
            "serial",
            "status",
            "decided",
            "paid",
            "chargedBack",
            "overturned")) {
      for (Ask ask : asks.all()) {
        if (!ask.kind().after().claimOn().isEmpty()) {
          row(csv, setting, ask);
        }
      }
    }
  }

  private static void row(Csv csv, Setting setting, Ask ask) {
    var draws = setting.draws("claim", ask.number());
    var decided = ask.answeredAt().toLocalDate();
    var facts = ask.matter().facts();
    csv.text("C" + ask.id().substring(1)).text(ask.id()).time(ask.at()).text(ask.kind().tag());
    csv.text(against(ask))
        .text(ask.customerId())
        .text(ask.matter().place())
        .number(ask.matter().amount());
    csv.text(facts.text("photoHash").isEmpty() ? photo(draws) : facts.text("photoHash"));
    csv.text(facts.text("serial").isEmpty() ? serial(draws) : facts.text("serial"));
    csv.text(status(ask)).date(decided);
    if (ask.answer().outcome().isYes()) {
      payment(csv, setting, ask);
    } else {
      csv.empty().empty().empty();
    }
    csv.end();
  }

  private static void payment(Csv csv, Setting setting, Ask ask) {
    var payment = Payment.of(setting, ask);
    csv.text(orEmpty(payment.paidOn(), setting.figures()));
    csv.text(orEmpty(payment.chargedBackOn(), setting.figures()));
    csv.text(orEmpty(payment.overturnedOn(), setting.figures()));
  }

  private static String orEmpty(List<LocalDate> dates, Figures figures) {
    return dates.stream().findFirst().map(date -> orEmpty(date, figures)).orElse("");
  }

  /** What lies after the history is not known yet. */
  private static String orEmpty(LocalDate date, Figures figures) {
    return date.isAfter(figures.frame().to()) ? "" : date.toString();
  }

  private static String against(Ask ask) {
    String carrier = ask.matter().facts().text("carrier");
    return ask.kind().after().claimOn() + (carrier.isEmpty() ? "" : " " + carrier);
  }

  private static String status(Ask ask) {
    return switch (ask.answer().outcome()) {
      case Y, M -> "accepted";
      case N, R -> "rejected";
      case G -> "withdrawn";
    };
  }

  private static String photo(Draws draws) {
    return draws.chance(.8) ? Long.toHexString(draws.bits() >>> 16) : "";
  }

  private static String serial(Draws draws) {
    return "S" + (1_000_000 + draws.below(9_000_000));
  }
}
