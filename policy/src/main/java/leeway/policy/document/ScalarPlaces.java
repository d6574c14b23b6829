package leeway.policy.document;

import java.util.Arrays;
import leeway.engine.SourceText;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds where each character of a scalar stands in its file, so that a problem inside an expression
 * points at the very spot. Exact for plain, quoted without escapes, and literal ({@code |})
 * scalars; else everything points at the scalar's beginning.
 */
final class ScalarPlaces {
  private final SourceText file;

  ScalarPlaces(SourceText file) {
    this.file = file;
  }

  SourceText of(ScalarEvent scalar) {
    int start = scalar.getStartMark().map(this::offset).orElse(0);
    return SourceText.inside(file, scalar.getValue(), offsets(scalar.getValue(), start));
  }

  /** UTF-16 offset of a mark, which counts code points. */
  private int offset(Mark mark) {
    return file.text().offsetByCodePoints(0, mark.getIndex());
  }

  /** Walks both texts at once: a character stands where it next occurs, past indentation. */
  private int[] offsets(String value, int start) {
    int[] offsets = new int[value.length() + 1];
    int at = firstOf(value, start);
    for (int i = 0; i < value.length(); i++) {
      at = next(value.charAt(i), at);
      if (at < 0) {
        Arrays.fill(offsets, start);
        return offsets;
      }
      offsets[i] = at++;
    }
    offsets[value.length()] = Math.min(at, file.text().length());
    return offsets;
  }

  private int firstOf(String value, int start) {
    char c = start < file.text().length() ? file.text().charAt(start) : ' ';
    boolean isLiteral = (c == '|' || c == '>') && !value.startsWith(String.valueOf(c));
    int lineEnd = file.text().indexOf('\n', start);
    if (isLiteral && lineEnd >= 0) {
      return lineEnd + 1;
    }
    return c == '"' || c == '\'' ? start + 1 : start;
  }

  /** Where {@code c} stands from {@code at} on, past blanks and line ends only; -1 if nowhere. */
  private int next(char c, int at) {
    String text = file.text();
    int i = at;
    while (i < text.length() && !isWrittenAs(c, text.charAt(i)) && isSpace(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && isWrittenAs(c, text.charAt(i))) {
      return i;
    }
    return c == '\n' ? Math.min(at, text.length()) : -1;
  }

  /** A folded line end is a blank. */
  private static boolean isWrittenAs(char c, char written) {
    return c == written || (c == ' ' && isSpace(written));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
