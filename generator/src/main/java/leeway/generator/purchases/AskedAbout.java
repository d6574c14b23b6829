package leeway.generator.purchases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import leeway.generator.figures.Figures;
import leeway.generator.history.Ask;
import leeway.generator.world.Customer;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;

/**
 * The very receipts that asks are about, on the day on which they were rung up, and the refunds
 * that a yes brought.
 */
final class AskedAbout {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Baskets baskets;
  private final Map<Integer, List<Ask>> boughtOn = new HashMap<>();
  private final Map<Integer, List<Ask>> refundedOn = new HashMap<>();
  private int withoutCard;
  private double amountWithCard;

  AskedAbout(Setting setting, Seasons seasons, Baskets baskets, List<Ask> asks) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = seasons;
    this.baskets = baskets;
    for (Ask ask : asks) {
      if (ask.matter().purchase() instanceof Ask.Purchase.Made made && isOurs(ask)) {
        int day = figures.frame().dayOf(made.on());
        boughtOn.computeIfAbsent(day, _ -> new ArrayList<>()).add(ask);
        if (day >= 0) {
          count(ask);
        }
        if (isRefunded(ask)) {
          refundedOn
              .computeIfAbsent(
                  figures.frame().dayOf(ask.at().toLocalDate()), _ -> new ArrayList<>())
              .add(ask);
        }
      }
    }
  }

  /** Returns how many of the receipts fall into the history and were bought without a card. */
  int withoutCard() {
    return withoutCard;
  }

  /**
   * Returns the share of what customers with a card buy in the history that asks are about: they
   * buy the rest besides.
   */
  double shareWithCard() {
    double all = figures.market().turnoverWithCard() * setting.scale() * figures.frame().years();
    return amountWithCard / all;
  }

  private void count(Ask ask) {
    if (ask.customerId().isEmpty()) {
      withoutCard++;
    } else {
      amountWithCard += ask.matter().amount();
    }
  }

  /** Hands the day's receipts and refunds to {@code sales}. */
  void on(int day, Consumer<Sale> sales) {
    boughtOn.getOrDefault(day, List.of()).forEach(ask -> sales.accept(receipt(ask)));
    refundedOn.getOrDefault(day, List.of()).forEach(ask -> sales.accept(refund(ask)));
  }

  /** On the day of the ask itself it was rung up a little earlier. */
  private Sale.Receipt receipt(Ask ask) {
    var made = (Ask.Purchase.Made) ask.matter().purchase();
    var draws = setting.draws("asked about", ask.number());
    boolean sameDay = made.on().equals(ask.at().toLocalDate());
    var at =
        sameDay
            ? ask.at().minusMinutes(draws.between(1, 20))
            : made.on().atTime(seasons.openTime(draws, made.on()));
    var paid = new Baskets.Paid(ask.matter().amount(), margin(ask), made.line());
    var receipt =
        baskets
            .byAmount(draws, cardThen(ask, made), at, made.place(), paid)
            .numbered(made.receipt());
    double quantity = ask.matter().facts().number("quantity");
    return quantity == 0 ? receipt : receipt.ofPieces((int) quantity);
  }

  private Sale.Refund refund(Ask ask) {
    var receipt = receipt(ask);
    String tender =
        ask.matter().facts().text("concession").equals("card") ? "gift-card" : receipt.tender();
    long cents = StrictMath.round(ask.matter().amount() * 100);
    return new Sale.Refund(
        ask.at(), ask.customerId(), "", receipt.sku(), cents, tender, receipt.number());
  }

  private String cardThen(Ask ask, Ask.Purchase.Made made) {
    boolean had =
        ask.asker() instanceof Ask.Asker.Known(Customer customer)
            && customer.span().joinedDay() <= figures.frame().dayOf(made.on());
    return had ? ask.customerId() : "";
  }

  private double margin(Ask ask) {
    return switch (ask.asker()) {
      case Ask.Asker.Known(Customer customer) -> customer.segment().margin();
      case Ask.Asker.Unknown _ -> figures.market().anonymous().margin();
    };
  }

  private static boolean isRefunded(Ask ask) {
    String function = ask.kind().after().tillFunction();
    return ask.answer().outcome().isYes()
        && (function.equals("refund") || function.equals("return"));
  }

  /** What a dealer's customer buys is the dealer's. */
  private static boolean isOurs(Ask ask) {
    return !(ask.asker() instanceof Ask.Asker.Known(Customer customer))
        || customer.segment().buysFromUs();
  }
}
