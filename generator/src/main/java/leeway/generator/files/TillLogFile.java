package leeway.generator.files;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import leeway.generator.chance.Draws;
import leeway.generator.figures.AskFigures;
import leeway.generator.figures.Kind;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/**
 * {@code till_log.csv}: every override that a till or an order screen recorded, with who pressed
 * and who authorised.
 */
final class TillLogFile {
  private static final int TILLS = 9;

  private TillLogFile() {}

  static void write(Path folder, Setting setting, World world, Asks asks) {
    var figures = setting.figures();
    try (var csv =
        Csv.export(
            folder,
            "till_log.csv",
            figures.frame().export(),
            "store",
            "till",
            "date-time",
            "cashier no.",
            "authoriser no.",
            "function",
            "reason code",
            "item",
            "qty",
            "amount before",
            "amount after",
            "tender",
            "original receipt")) {
      for (Ask ask : asks.all()) {
        if (isRungUp(setting, ask)) {
          var at = hasTills(setting) ? ask.answeredAt() : enteredAt(world, ask);
          row(csv, setting.draws("till", ask.number()), figures.asks().reasons(), ask, at);
        }
      }
    }
  }

  /** A yes at a till; at a company without tills, at the order desk. */
  private static boolean isRungUp(Setting setting, Ask ask) {
    return ask.answer().outcome().isYes()
        && !ask.kind().after().tillFunction().equals("none")
        && (ask.inPerson() || !hasTills(setting));
  }

  private static boolean hasTills(Setting setting) {
    return setting.figures().doors().stream().anyMatch(store -> store.receiptsPerYear() > 0);
  }

  /** What was granted outside his hours, the one who granted it enters at his next shift. */
  private static LocalDateTime enteredAt(World world, Ask ask) {
    return world
        .staff()
        .find(ask.answer().decidedBy())
        .map(decider -> world.rota().nextOnDuty(decider, ask.answeredAt()))
        .orElse(ask.answeredAt());
  }

  private static void row(
      Csv csv, Draws draws, AskFigures.Reasons reasons, Ask ask, LocalDateTime at) {
    long amount = Columns.cents(ask.matter().amount());
    String function = function(ask);
    long before =
        function.equals("price override") ? amount + amount * draws.between(2, 6) : amount;
    long after = function.equals("void") || function.equals("discount") ? 0 : before - amount;
    boolean called = ask.answer().outcome().wentUpward();
    csv.text(ask.matter().place()).whole(draws.between(1, TILLS)).time(at);
    csv.text(ask.answer().who()).text(called ? ask.answer().decidedBy() : "").text(function);
    csv.text(reason(draws, reasons, ask)).text(item(ask)).whole(quantity(ask));
    csv.cents(before).cents(function.equals("price override") ? before - amount : after);
    csv.text(function.equals("paid-out") ? "cash" : "").text(Columns.receipt(ask)).end();
  }

  private static String function(Ask ask) {
    return switch (ask.matter().facts().text("reason")) {
      case "missing-price" -> "price override";
      case "tax-exempt" -> "discount";
      default -> ask.kind().after().tillFunction();
    };
  }

  private static String reason(Draws draws, AskFigures.Reasons reasons, Ask ask) {
    double times =
        reasons.more().stream()
            .filter(store -> store.name().equals(ask.matter().place()))
            .findFirst()
            .map(Kind.Share::share)
            .orElse(1.0);
    if (draws.chance(reasons.mistake() * times)) {
      return "OUR-MISTAKE";
    }
    String own = ask.matter().facts().text("reason");
    return own.isEmpty() ? ask.kind().tag() : own.toUpperCase(Locale.ROOT);
  }

  private static String item(Ask ask) {
    return switch (ask.matter().purchase()) {
      case Ask.Purchase.Made made -> made.line();
      case Ask.Purchase.None _ -> "";
    };
  }

  private static long quantity(Ask ask) {
    return StrictMath.max(1, (long) ask.matter().facts().number("bags"));
  }
}
