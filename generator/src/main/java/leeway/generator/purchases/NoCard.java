package leeway.generator.purchases;

import java.util.function.Consumer;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Store;
import leeway.generator.history.Asking;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;

/**
 * Purchases without a card: what the published receipts of a store leave when those with a card are
 * taken off.
 */
final class NoCard {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Baskets baskets;
  private final Asking.Shut shut;
  private final double perYear;

  /**
   * {@code askedAbout} is how many receipts of the history asks are about: they are rung up
   * besides.
   */
  NoCard(Setting setting, Seasons seasons, Baskets baskets, int askedAbout) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = seasons;
    this.baskets = baskets;
    this.shut = new Asking.Shut(figures);
    var market = figures.market();
    double others =
        market.receipts() - market.receiptsWithCard(_ -> true) - market.boughtOncePerYear();
    this.perYear =
        market.receipts() == 0
            ? 0
            : others * setting.scale() - (double) askedAbout / figures.frame().years();
  }

  /** Hands the day's purchases without a card to {@code sales}. */
  void on(int day, Consumer<Sale> sales) {
    if (perYear <= 0) {
      return;
    }
    double doors = figures.doors().stream().mapToDouble(Store::receiptsPerYear).sum();
    double web = figures.market().webShare();
    for (Store store : figures.market().stores()) {
      double part = store.web() ? web : (1 - web) * store.receiptsPerYear() / doors;
      at(store, day, perYear * part * seasons.grown(day), sales);
    }
  }

  private void at(Store store, int day, double mean, Consumer<Sale> sales) {
    var date = figures.frame().dateOf(day);
    var draws = setting.draws("no card " + store.id(), day);
    int count = draws.poisson(mean);
    for (int i = 0; i < count; i++) {
      var at = date.atTime(seasons.openTime(draws, date));
      if (store.web() || !shut.holds(at)) {
        sales.accept(baskets.anonymous(draws, at, store.id()));
      }
    }
  }
}
