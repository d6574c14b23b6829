package leeway.generator.purchases;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Market;
import leeway.generator.figures.Segment;
import leeway.generator.world.Customer;
import leeway.generator.world.Setting;

/** What one purchase holds, what it brings and what it costs us. */
final class Baskets {
  private static final double PIECES_SPREAD = .6;

  private final Figures figures;
  private final Market market;
  private final Articles articles;
  private final Map<String, Choice<Segment.LineShare>> lines = new LinkedHashMap<>();

  Baskets(Setting setting) {
    this.figures = setting.figures();
    this.market = figures.market();
    this.articles = new Articles(setting);
  }

  /** Returns a purchase of this customer; its number is not yet known. */
  Sale.Receipt of(Draws draws, Customer customer, LocalDateTime at, String place) {
    var segment = customer.segment();
    return switch (segment.basket()) {
      case Segment.Basket.Receipt _ -> {
        double net =
            draws.logNormalOfMean(customer.meanReceipt(), market.spending().receiptSpread());
        yield byAmount(draws, customer.id(), at, place, new Paid(net, segment.margin(), ""));
      }
      case Segment.Basket.Pieces pieces -> byPieces(draws, customer, at, place, pieces);
    };
  }

  /** Returns a purchase without a card. */
  Sale.Receipt anonymous(Draws draws, LocalDateTime at, String place) {
    var anonymous = market.anonymous();
    double net = draws.logNormalOfMean(anonymous.receipt(), market.spending().receiptSpread());
    return byAmount(draws, "", at, place, new Paid(net, anonymous.margin(), ""));
  }

  /** An amount, the margin of who pays it, and the line of goods (empty = any). */
  record Paid(double net, double margin, String line) {}

  /** Returns a purchase of this amount. */
  Sale.Receipt byAmount(Draws draws, String customer, LocalDateTime at, String place, Paid paid) {
    var article = paid.line().isEmpty() ? articles.draw(draws) : articles.draw(draws, paid.line());
    double margin = paid.margin() + article.line().margin() - figures.goods().margin();
    int quantity =
        (int) StrictMath.max(1, StrictMath.min(99, StrictMath.round(paid.net() / article.price())));
    return receipt(
        draws, customer, at, place, new Goods(article.sku(), quantity, paid.net(), margin));
  }

  private Sale.Receipt byPieces(
      Draws draws,
      Customer customer,
      LocalDateTime at,
      String place,
      Segment.Basket.Pieces pieces) {
    var shares =
        lines.computeIfAbsent(
            customer.segment().id(), _ -> Choice.among(pieces.lines(), Segment.LineShare::share));
    var line = figures.goods().line(shares.draw(draws).line());
    int quantity =
        (int)
            StrictMath.max(
                1, StrictMath.round(draws.logNormalOfMean(pieces.mean(), PIECES_SPREAD)));
    double price = customer.meanReceipt() * line.price() / middlePrice(pieces);
    var article = articles.draw(draws, line.id());
    return receipt(
        draws,
        customer.id(),
        at,
        place,
        new Goods(article.sku(), quantity, quantity * price, customer.segment().margin()));
  }

  private double middlePrice(Segment.Basket.Pieces pieces) {
    return pieces.lines().stream()
        .mapToDouble(share -> share.share() * figures.goods().line(share.line()).price())
        .sum();
  }

  private record Goods(String sku, int quantity, double net, double margin) {}

  private Sale.Receipt receipt(
      Draws draws, String customer, LocalDateTime at, String place, Goods goods) {
    boolean promoted = draws.chance(market.discounts().share());
    double off = promoted ? market.discounts().off().draw(draws) : 0;
    long net = StrictMath.max(1, StrictMath.round(goods.net() * 100));
    long cost = StrictMath.round(net * (1 - goods.margin()));
    long discount = StrictMath.round(net * off / (1 - off));
    return new Sale.Receipt(
        at,
        customer,
        place,
        "",
        goods.sku(),
        goods.quantity(),
        new Sale.Money(net, cost, discount),
        market.tenders().draw(draws));
  }
}
