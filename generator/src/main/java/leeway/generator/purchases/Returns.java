package leeway.generator.purchases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import leeway.generator.figures.Figures;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;

/**
 * Returns inside the published limit, for which nobody has to ask. Holds only what is still to come
 * back.
 */
public final class Returns {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Map<Integer, List<Sale.Receipt>> due = new HashMap<>();

  Returns(Setting setting, Seasons seasons) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = seasons;
  }

  /** Draws whether and when a receipt will come back. */
  void consider(Sale.Receipt receipt) {
    var returns = figures.market().returns();
    var draws = setting.draws("returned " + receipt.number());
    if (!draws.chance(returns.share())) {
      return;
    }
    int days = 1 + (int) returns.after().draw(draws);
    if (days <= returns.limitDays()) {
      int day = figures.frame().dayOf(receipt.at().toLocalDate()) + days;
      due.computeIfAbsent(day, _ -> new ArrayList<>()).add(receipt);
    }
  }

  /** Hands the day's returns to {@code sales}. */
  void on(int day, Consumer<Sale> sales) {
    var returned = due.remove(day);
    if (returned == null) {
      return;
    }
    var date = figures.frame().dateOf(day);
    for (Sale.Receipt receipt : returned) {
      var at = date.atTime(seasons.openTime(setting.draws("return " + receipt.number()), date));
      sales.accept(
          new Sale.Refund(
              at,
              receipt.customer(),
              "",
              receipt.sku(),
              receipt.money().net(),
              receipt.tender(),
              receipt.number()));
    }
  }
}
