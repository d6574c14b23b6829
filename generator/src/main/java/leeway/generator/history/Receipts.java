package leeway.generator.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers of receipts, unique by place and date. The n-th of a day is written as n × 61 + offset in
 * the ring of 99,991 (a prime, so no two meet); those that an ask is about count from the middle of
 * the ring, so that planning them in advance disturbs nothing and a number doesn't tell them from
 * others.
 */
public final class Receipts {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final long RING = 99_991;
  private static final long STEP = 61;
  private static final int MIDDLE = 50_000;

  private final Map<String, Integer> asked = new HashMap<>();

  /** Returns the number of the n-th ordinary receipt of a place and date. */
  public static String ordinary(String place, LocalDate date, int n) {
    return written(place, date, n);
  }

  /** Returns the next number of a receipt that an ask is about. */
  String asked(String place, LocalDate date) {
    int n = asked.merge(place + date, 1, Integer::sum);
    return written(place, date, MIDDLE + n);
  }

  /** Returns the place in a number: {@code D2-087} of {@code D2-087-250603-00417}. */
  public static String placeOf(String number) {
    return number.substring(0, number.lastIndexOf('-', number.lastIndexOf('-') - 1));
  }

  private static String written(String place, LocalDate date, int n) {
    long number = (n * STEP + date.toEpochDay() * 131 + place.hashCode()) % RING;
    return place
        + "-"
        + DAY.format(date)
        + "-"
        + String.valueOf(100_000 + StrictMath.floorMod(number, RING)).substring(1);
  }
}
