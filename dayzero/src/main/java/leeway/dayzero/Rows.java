package leeway.dayzero;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of a file that a figure was counted from: the file's name and the lines on which they
 * begin. Four bytes a row, so that all rows of a large file can be kept.
 */
public final class Rows {
  private final String file;
  private int[] lines = new int[16];
  private int count;

  Rows(String file) {
    this.file = file;
  }

  void add(int line) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, count * 2);
    }
    lines[count++] = line;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** How many they are. */
  public int count() {
    return count;
  }

  /** The lines, counted from 1, in the order of the file. */
  public IntStream lines() {
    return IntStream.range(0, count).map(i -> lines[i]);
  }

  @Override
  public String toString() {
    return file + ": " + count + " rows";
  }
}
