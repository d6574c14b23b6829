package leeway.generator.purchases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import leeway.generator.history.Asks;
import leeway.generator.history.Receipts;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/** Purchases and refunds, streamed day by day in the order of time. */
public final class Purchases {
  private final Setting setting;
  private final Buyers buyers;
  private final NoCard noCard;
  private final AskedAbout askedAbout;
  private final Returns returns;

  /** Prepares the purchases that follow from these asks. */
  public Purchases(Setting setting, World world, Asks asks) {
    this.setting = setting;
    var baskets = new Baskets(setting);
    this.askedAbout = new AskedAbout(setting, world.seasons(), baskets, asks.all());
    this.buyers = new Buyers(setting, world, asks, baskets, askedAbout.shareWithCard());
    this.noCard = new NoCard(setting, world.seasons(), baskets, askedAbout.withoutCard());
    this.returns = new Returns(setting, world.seasons());
  }

  /** Hands all purchases and refunds of a day to {@code sales}; days must come in order, from 0. */
  public void day(int day, Consumer<Sale> sales) {
    var today = new ArrayList<Sale>();
    buyers.on(day, today::add);
    noCard.on(day, today::add);
    askedAbout.on(day, today::add);
    returns.on(day, today::add);
    today.sort(Comparator.comparing(Sale::at));
    var counts = new HashMap<String, Integer>();
    var date = setting.figures().frame().dateOf(day);
    for (Sale sale : today) {
      sales.accept(numbered(sale, date, counts));
    }
  }

  private Sale numbered(Sale sale, LocalDate date, Map<String, Integer> counts) {
    return switch (sale) {
      case Sale.Receipt receipt when receipt.number().isEmpty() -> {
        var numbered = receipt.numbered(next(receipt.place(), date, counts));
        returns.consider(numbered);
        yield numbered;
      }
      case Sale.Receipt receipt -> receipt;
      case Sale.Refund refund ->
          refund.numbered(next(Receipts.placeOf(refund.original()), date, counts));
    };
  }

  private static String next(String place, LocalDate date, Map<String, Integer> counts) {
    return Receipts.ordinary(place, date, counts.merge(place, 1, Integer::sum));
  }
}
