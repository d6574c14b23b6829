package leeway.policy.document;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant to write. */
public final class Spelling {

  private Spelling() {}

  /** What to do about an unknown name: the nearest known one, where there is one near enough. */
  public static String remedy(String written, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(it -> it))
        .filter(name -> distance(written, name) <= 1 + written.length() / 3)
        .map(name -> "did you mean `" + name + "`?")
        .orElse("correct the spelling, or define it");
  }

  /** Levenshtein's distance: how many letters to change, add or take away. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
