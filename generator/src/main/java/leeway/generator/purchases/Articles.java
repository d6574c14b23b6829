package leeway.generator.purchases;

import java.util.ArrayList;
import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Goods;
import leeway.generator.world.Setting;

/**
 * The articles of a company: each belongs to a line and has a price; the last of every line are
 * never sold. Immutable.
 */
final class Articles {
  private static final double PRICE_SPREAD = .7;

  /**
   * Sales fall off along a line's articles: the n-th of N is chosen at u to this power, so a fifth
   * of them make half the sales.
   */
  private static final double POPULARITY = 2.3;

  private final List<Article> all = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private final Choice<Range> byShare;

  /** An article and the price of a piece. */
  record Article(String sku, Goods.Line line, double price) {}

  /** The articles of a line, of which those from {@code sellable} on are never sold. */
  private record Range(Goods.Line line, int first, int sellable, int end) {}

  Articles(Setting setting) {
    var goods = setting.figures().goods();
    double total = goods.lines().stream().mapToDouble(Goods.Line::share).sum();
    double running = 0;
    for (Goods.Line line : goods.lines()) {
      running += line.share();
      int end = (int) StrictMath.round(goods.articles() * running / total);
      addLine(setting, line, end);
    }
    byShare = Choice.among(ranges, range -> range.line().share());
  }

  /** Returns an article of any line, as they sell. */
  Article draw(Draws draws) {
    return in(byShare.draw(draws), draws);
  }

  /** Returns an article of a line, as they sell. */
  Article draw(Draws draws, String line) {
    return in(
        ranges.stream().filter(range -> range.line().id().equals(line)).findFirst().orElseThrow(),
        draws);
  }

  private Article in(Range range, Draws draws) {
    int index =
        (int) ((range.sellable() - range.first()) * StrictMath.pow(draws.uniform(), POPULARITY));
    return all.get(range.first() + index);
  }

  private void addLine(Setting setting, Goods.Line line, int end) {
    int first = all.size();
    while (all.size() < end) {
      int number = all.size() - first + 1;
      double price =
          setting.draws("article " + line.id(), number).logNormal(line.price(), PRICE_SPREAD);
      all.add(
          new Article(
              line.id() + "-" + String.valueOf(100_000 + number).substring(1), line, price));
    }
    int unsold = (int) StrictMath.round((end - first) * setting.figures().goods().unsold());
    ranges.add(new Range(line, first, end - unsold, end));
  }
}
