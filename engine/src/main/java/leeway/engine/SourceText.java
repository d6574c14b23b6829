package leeway.engine;

import java.util.Arrays;

/**
 * A text that knows where each of its characters stands in the file that it was read from. A text
 * inside an XML file knows its places in that file.
 */
public final class SourceText {
  private final String name;
  private final String text;
  // Invariant: line numbers and column numbers from 1, one a character and one for the end.
  private final int[] lines;
  private final int[] columns;

  private SourceText(String name, String text, int[] lines, int[] columns) {
    this.name = name;
    this.text = text;
    this.lines = lines;
    this.columns = columns;
  }

  /** A text that is a whole source of its own. */
  public static SourceText of(String name, String text) {
    int[] lines = new int[text.length() + 1];
    int[] columns = new int[text.length() + 1];
    int line = 1;
    int column = 1;
    for (int i = 0; i <= text.length(); i++) {
      lines[i] = line;
      columns[i] = column++;
      if (i < text.length() && isLineEnd(text, i)) {
        line++;
        column = 1;
      }
    }
    return new SourceText(name, text, lines, columns);
  }

  /**
   * A text whose character {@code i} (its end included) is written at offset {@code offsets[i]} of
   * {@code outer}.
   */
  public static SourceText inside(SourceText outer, String text, int[] offsets) {
    if (offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(
          "a text of "
              + text.length()
              + " characters needs one offset more, got "
              + offsets.length);
    }
    int[] lines = Arrays.stream(offsets).map(offset -> outer.lines[offset]).toArray();
    int[] columns = Arrays.stream(offsets).map(offset -> outer.columns[offset]).toArray();
    return new SourceText(outer.name, text, lines, columns);
  }

  private static boolean isLineEnd(String text, int index) {
    char c = text.charAt(index);
    boolean carriageReturnOfPair =
        c == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
    return c == '\n' || (c == '\r' && !carriageReturnOfPair);
  }

  /** This text without the blanks around it, its characters at the same places. */
  public SourceText stripped() {
    int first = 0;
    int last = text.length();
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new SourceText(
        name,
        text.substring(first, last),
        Arrays.copyOfRange(lines, first, last + 1),
        Arrays.copyOfRange(columns, first, last + 1));
  }

  /** The name of the source, such as a file's path. */
  public String name() {
    return name;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** The span from offset {@code start} to offset {@code end} (excluded); both within the text. */
  public Span span(int start, int end) {
    return new Span(lines[start], columns[start], Math.max(0, end - start));
  }

  /** The place from offset {@code start} to offset {@code end} (excluded). */
  public Place place(int start, int end) {
    return new Place(name, span(start, end));
  }
}
