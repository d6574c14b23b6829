package leeway.generator.files;

import java.nio.file.Path;
import java.time.LocalDate;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Store;
import leeway.generator.world.Setting;

/**
 * {@code pulse.csv}: each month, how many of those asked in a store believe that a kindness would
 * get them into trouble.
 */
final class PulseFile {
  private PulseFile() {}

  static void write(Path folder, Setting setting) {
    var figures = setting.figures();
    if (figures.incidents().beliefs().isEmpty()) {
      return;
    }
    var belief = figures.incidents().beliefs().getFirst();
    try (var csv =
        Csv.plain(folder, "pulse.csv", "month", "place", "answers", "afraid", "leadersThink")) {
      var end = figures.frame().to();
      for (var month = figures.frame().from(); !month.isAfter(end); month = month.plusMonths(1)) {
        for (Store store : figures.doors()) {
          var last = month.plusMonths(1).minusDays(1);
          csv.text(month.toString().substring(0, 7)).text(store.id()).whole(belief.heads());
          csv.whole(afraid(setting, belief, store, last)).number(belief.leadersThink()).end();
        }
      }
    }
  }

  private static int afraid(Setting setting, Incidents.Belief belief, Store store, LocalDate day) {
    double own = setting.draws("belief " + store.id()).gaussian() * belief.storeSpread();
    double level = belief.staff() + own;
    for (Incidents.Turn turn : belief.turns()) {
      boolean fits = turn.stores().isEmpty() || turn.stores().contains(store.id());
      if (fits && !day.isBefore(turn.from())) {
        level = turn.stores().isEmpty() ? turn.to() + own : turn.to();
      } else if (fits && turn.base() > 0) {
        level = turn.base();
      }
    }
    var draws = setting.draws("pulse " + store.id(), day.toEpochDay());
    int afraid = 0;
    for (int i = 0; i < belief.heads(); i++) {
      afraid += draws.chance(level) ? 1 : 0;
    }
    return afraid;
  }
}
