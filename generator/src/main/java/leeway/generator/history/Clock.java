package leeway.generator.history;

import java.time.LocalTime;
import leeway.generator.chance.Draws;

/** From a time of day to before another, perhaps over midnight. */
record Clock(LocalTime from, LocalTime to) {
  /** Reads {@code 15:00-17:00}. */
  static Clock of(String text) {
    int dash = text.indexOf('-');
    return new Clock(
        LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
  }

  boolean holds(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /** Returns a time in it. */
  LocalTime draw(Draws draws) {
    int seconds = StrictMath.floorMod(to.toSecondOfDay() - from.toSecondOfDay(), 86_400);
    return from.plusSeconds(draws.below(seconds));
  }
}
