package leeway.generator.figures;

import java.util.List;
import leeway.generator.chance.Spread;

/**
 * A group of customers: how many, how often and how much each buys, who leaves, its share of all
 * asks. {@code stays} marks parties that exist at any scale and buy less instead. {@code home} is a
 * store's id or empty; {@code soldBy} names the groups whose members sell to this one.
 */
public record Segment(
    String id,
    String prefix,
    int digits,
    int count,
    boolean stays,
    Volume volume,
    Basket basket,
    double margin,
    double leave,
    double asks,
    double worth,
    Bursts bursts,
    String home,
    List<String> soldBy) {

  /** How often a customer buys. */
  public sealed interface Volume {
    /** Purchases a year are Gamma with this mean and shape. */
    record Gamma(double mean, double shape) implements Volume {}

    /** Pieces a year are lognormal around this mean. */
    record LogNormal(double mean, double spread) implements Volume {}

    /**
     * Known only by what is registered: so many sets a year, of which {@code again} by somebody who
     * comes back.
     */
    record Registered(
        double perYear, int yearsBefore, double pieces, Spread nextSetYears, double again)
        implements Volume {}
  }

  /** What one purchase holds. */
  public sealed interface Basket {
    /** An amount around this mean, over all lines. */
    record Receipt(double mean) implements Basket {}

    /** So many pieces around this mean, at this price a piece, of lines with these shares. */
    record Pieces(double mean, double price, List<LineShare> lines) implements Basket {}
  }

  /** The share of a line in what a group buys. */
  public record LineShare(String line, double share) {}

  /**
   * Months with a project: the share of months, and how often the customer buys in them and in the
   * others.
   */
  public record Bursts(double share, double high, double low) {
    static final Bursts NONE = new Bursts(1, 1, 1);
  }

  static Segment of(Sheet sheet) {
    return new Segment(
        sheet.text("id"),
        sheet.text("prefix"),
        (int) sheet.number("digits", 7),
        (int) sheet.number("count", 0),
        sheet.flag("stays"),
        volume(sheet),
        basket(sheet),
        sheet.number("margin"),
        sheet.number("leave", 0),
        sheet.number("asks", 0),
        sheet.number("worth"),
        bursts(sheet),
        sheet.text("home", ""),
        sheet.texts("soldBy"));
  }

  /** Returns whether its purchases are ours, not those of a dealer. */
  public boolean buysFromUs() {
    return soldBy.isEmpty();
  }

  private static Volume volume(Sheet sheet) {
    if (sheet.has("registered")) {
      var registered = sheet.sheet("registered");
      return new Volume.Registered(
          registered.number("perYear"),
          registered.whole("yearsBefore"),
          registered.number("pieces"),
          AskFigures.spread(registered.sheet("nextSet")),
          registered.number("again"));
    }
    var perYear = sheet.sheet("perYear");
    return perYear.has("shape")
        ? new Volume.Gamma(perYear.number("mean"), perYear.number("shape"))
        : new Volume.LogNormal(perYear.number("mean"), perYear.number("spread"));
  }

  private static Basket basket(Sheet sheet) {
    if (!sheet.has("pieces")) {
      return new Basket.Receipt(sheet.number("receipt", 0));
    }
    var lines = sheet.sheet("lines");
    return new Basket.Pieces(
        sheet.number("pieces"),
        sheet.number("price"),
        lines.names().stream().map(line -> new LineShare(line, lines.number(line))).toList());
  }

  private static Bursts bursts(Sheet sheet) {
    if (!sheet.has("bursts")) {
      return Bursts.NONE;
    }
    var bursts = sheet.sheet("bursts");
    return new Bursts(bursts.number("share"), bursts.number("high"), bursts.number("low"));
  }
}
