package leeway.generator.history;

import java.util.LinkedHashMap;
import java.util.Map;
import leeway.generator.figures.Figures;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/** Histories that several tests read; each is drawn once. */
final class Histories {
  /** The scale of the normal suite: large enough for control totals, small enough for seconds. */
  static final double SCALE = .2;

  private static final long SEED = 11;
  private static final Map<String, History> DRAWN = new LinkedHashMap<>();

  private Histories() {}

  /** A setting with what was drawn from it. */
  record History(Setting setting, World world, Asks asks) {
    /** Returns the asks a year at scale 1 that this count stands for. */
    double perYear(double count) {
      return count / setting.scale() / setting.figures().frame().years();
    }
  }

  static History calm(String company) {
    return calm(company, SCALE);
  }

  static History calm(String company, double scale) {
    return drawn(
        company + " calm " + scale, new Setting(Figures.read(company).calm(), SEED, scale));
  }

  static History full(String company) {
    return full(company, SCALE);
  }

  static History full(String company, double scale) {
    return drawn(company + " " + scale, new Setting(Figures.read(company), SEED, scale));
  }

  private static synchronized History drawn(String key, Setting setting) {
    return DRAWN.computeIfAbsent(
        key,
        _ -> {
          var world = World.of(setting);
          return new History(setting, world, Asks.of(setting, world, _ -> {}));
        });
  }
}
