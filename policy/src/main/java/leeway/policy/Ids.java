package leeway.policy;

import java.util.regex.Pattern;

/** What the names in a rulebook look like. */
final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  private Ids() {}

  static void requireId(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id is a letter and at most 63 letters, digits, `-`, `_` or `.`, got `" + value + "`");
    }
  }
}
