package leeway.dayzero.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a written day and time, before anybody knows which of them is the month. */
record TimeText(
    int first, int second, int third, int hour, int minute, int second60, String offset) {
  private static final int LENGTH_MAX = 40;
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})"
              + "(?:[T ,]\\s?(\\d{1,2})[:hH.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s?([aApP]\\.?[mM]\\.?)?"
              + "\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final int YEAR_MIN = 1000;

  static Optional<TimeText> of(String text) {
    if (text.length() > LENGTH_MAX || text.isEmpty()) {
      return Optional.empty();
    }
    var found = FORM.matcher(text);
    return found.matches() ? Optional.of(of(found)) : Optional.empty();
  }

  private static TimeText of(Matcher found) {
    return new TimeText(
        number(found, 1),
        number(found, 2),
        number(found, 3),
        hour(found),
        number(found, 5),
        number(found, 6),
        found.group(8) == null ? "" : found.group(8));
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private static int hour(Matcher found) {
    int hour = number(found, 4);
    if (found.group(7) == null) {
      return hour;
    }
    boolean afternoon = found.group(7).toLowerCase(Locale.ROOT).startsWith("p");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  boolean isYearFirst() {
    return first >= YEAR_MIN;
  }
}
