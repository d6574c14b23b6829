package leeway.engine.feel.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what was probably meant: the known word that takes the fewest changes. */
public final class Nearest {
  private static final int LENGTH_MAX = 80;

  private Nearest() {}

  /** The nearest of some words, where one is near: at most a third of its letters differ. */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    return known.stream()
        .filter(it -> it.length() <= LENGTH_MAX)
        .filter(it -> distance(word, it) <= Math.max(1, it.length() / 3))
        .min(Comparator.<String>comparingInt(it -> distance(word, it)).thenComparing(it -> it));
  }

  /** How many letters to insert, delete or replace (Levenshtein 1965). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
