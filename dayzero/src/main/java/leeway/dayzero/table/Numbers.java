package leeway.dayzero.table;

import java.util.OptionalLong;

/** How a column writes its numbers. */
public enum Numbers {
  /** A point before the decimals, commas or spaces between thousands. */
  POINT('.'),
  /** A comma before the decimals, points, spaces or apostrophes between thousands. */
  COMMA(',');

  private static final int DIGITS_MAX = 15;

  private final char decimal;

  Numbers(char decimal) {
    this.decimal = decimal;
  }

  /**
   * An amount in hundredths, half up from the third decimal; empty where the text is no number. A
   * currency sign, its letters, a percent sign and parentheses (negative) may stand around it.
   * Worked: {@code 1 234,5 €} is 123450 with a comma; {@code (12.00)} is -1200 with a point.
   */
  public OptionalLong hundredths(String text) {
    long whole = 0;
    int digits = 0;
    int decimals = -1;
    boolean negative = text.startsWith("(");
    boolean roundsUp = false;
    boolean isOver = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (isOver || ++digits > DIGITS_MAX) {
          return OptionalLong.empty();
        }
        if (decimals < 2) {
          whole = whole * 10 + (c - '0');
        } else if (decimals == 2) {
          roundsUp = c >= '5';
        }
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == decimal) {
        if (decimals >= 0) {
          return OptionalLong.empty();
        }
        decimals = 0;
      } else if (c == '-' || c == '\u2212') {
        negative = true;
      } else if (!isBetween(c) || isOtherMarkAfterDecimals(c, decimals)) {
        return OptionalLong.empty();
      } else {
        isOver |= digits > 0 && Character.isLetter(c); // no digit comes after letters behind digits
      }
    }
    if (digits == 0) {
      return OptionalLong.empty();
    }
    for (int i = Math.max(decimals, 0); i < 2; i++) {
      whole *= 10;
    }
    long value = whole + (roundsUp ? 1 : 0);
    return OptionalLong.of(negative ? -value : value);
  }

  private boolean isOtherMarkAfterDecimals(char c, int decimals) {
    return (c == ',' || c == '.') && decimals >= 0;
  }

  /** Signs that may stand before, behind or between the digits. */
  private static boolean isBetween(char c) {
    return switch (c) {
      case ' ', '\u00a0', '\u202f', '\'', '\u2019', ',', '.', '$', '€', '£', '₴', '+', '(', ')' ->
          true;
      default -> c >= 'A' && c <= 'Z';
    };
  }
}
