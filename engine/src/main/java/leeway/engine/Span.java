package leeway.engine;

/**
 * A stretch of a text on one line: where it begins (line and column count from 1, in UTF-16 units)
 * and how many characters it covers.
 */
public record Span(int line, int column, int length) {

  /** The first character of a text, for what concerns the text as a whole. */
  public static final Span START = new Span(1, 1, 1);

  public Span {
    if (line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "span must have line and column from 1 and a length from 0, got "
              + line
              + ":"
              + column
              + "+"
              + length);
    }
  }
}
