package leeway.generator.figures;

import java.util.List;

/**
 * What a company sells: lines of articles, and the share of articles that nobody has bought for two
 * years.
 */
public record Goods(int articles, double unsold, List<Line> lines) {

  /** A line of goods: share of sales or units, margin, middle price of a piece. */
  public record Line(String id, String name, double share, double margin, double price) {}

  /** Copies the lines. */
  public Goods {
    lines = List.copyOf(lines);
  }

  static Goods of(Sheet frame) {
    var sheet = frame.sheet("goods");
    var lines =
        sheet.sheets("lines").stream()
            .map(
                line ->
                    new Line(
                        line.text("id"),
                        line.text("name"),
                        line.number("share"),
                        line.number("margin"),
                        line.number("price")))
            .toList();
    return new Goods(sheet.whole("articles"), sheet.number("unsold"), lines);
  }

  /** Returns the line of this id. */
  public Line line(String id) {
    return lines.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "goods: expected a line `" + id + "`, found " + lines));
  }

  /** Returns the margin over all lines before trade prices and promotions. */
  public double margin() {
    return lines.stream().mapToDouble(line -> line.share() * line.margin()).sum();
  }
}
