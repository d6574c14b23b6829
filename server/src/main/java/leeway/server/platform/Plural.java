package leeway.server.platform;

/**
 * Which form of a word goes with a whole number: <i>1 vote, 2 votes</i>, and in Russian and
 * Ukrainian three forms. After the cardinal rules of the Unicode CLDR.
 */
final class Plural {
  private Plural() {}

  /** How many forms a word has in this language. */
  static int forms(String language) {
    return switch (language) {
      case "ru", "uk" -> 3;
      default -> 2;
    };
  }

  /** The form that goes with this number, counted from 0. */
  static int form(String language, long number) {
    return switch (language) {
      case "ru", "uk" -> slavic(number % 10, number % 100);
      case "fr" -> number < 2 ? 0 : 1;
      default -> number == 1 ? 0 : 1;
    };
  }

  private static int slavic(long lastDigit, long lastTwo) {
    boolean isTeen = lastTwo > 10 && lastTwo < 20;
    if (lastDigit == 1 && !isTeen) {
      return 0;
    }
    return lastDigit > 1 && lastDigit < 5 && !isTeen ? 1 : 2;
  }
}
