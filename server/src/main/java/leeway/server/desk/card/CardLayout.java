package leeway.server.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the front of a card fits on a phone: at most {@link #LINES_MAX} lines of {@link #WIDTH}
 * characters, the buttons being the last. Labels stand in a column of their own.
 */
final class CardLayout {
  static final int LINES_MAX = 12;
  static final int WIDTH = 44;
  private static final int LABEL_WIDTH = 7;
  private static final int TEXT_WIDTH = WIDTH - LABEL_WIDTH;

  private CardLayout() {}

  /**
   * The lines that fit under a verdict: {@code first} and {@code last} always, cut where they must
   * be, and between them as many of {@code between} as there is room for.
   */
  static List<LineView> fit(
      String verdict, List<LineView> first, List<LineView> between, LineView last) {
    int left = LINES_MAX - 1 - wrapped(verdict, WIDTH).size() - rows(last);
    var fitted = new ArrayList<LineView>();
    for (var line : first) {
      int needed = rows(line);
      if (needed <= left) {
        fitted.add(line);
      } else if (left > 0) {
        fitted.add(cut(line, left));
      }
      left = Math.max(0, left - needed);
    }
    for (var line : between) {
      if (rows(line) <= left) {
        fitted.add(line);
        left -= rows(line);
      }
    }
    fitted.add(last);
    return fitted;
  }

  /** The card as text, line by line, as it would stand on the phone. */
  static List<String> text(String verdict, List<LineView> lines) {
    var text = new ArrayList<>(wrapped(verdict, WIDTH));
    for (var line : lines) {
      if (line.label().isBlank()) {
        text.addAll(wrapped(line.text(), WIDTH));
      } else {
        String label = line.label().toUpperCase(Locale.ROOT);
        for (String row : wrapped(line.text(), TEXT_WIDTH)) {
          text.add((label + " ".repeat(LABEL_WIDTH)).substring(0, LABEL_WIDTH) + row);
          label = "";
        }
      }
    }
    return text;
  }

  private static int rows(LineView line) {
    return wrapped(line.text(), line.label().isBlank() ? WIDTH : TEXT_WIDTH).size();
  }

  private static LineView cut(LineView line, int rows) {
    var kept = wrapped(line.text(), TEXT_WIDTH - 1).subList(0, rows);
    return new LineView(line.label(), String.join(" ", kept) + "…", line.style());
  }

  /** A text in rows of this width, broken between words where that is possible. */
  private static List<String> wrapped(String text, int width) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
      while (row.length() > width) {
        rows.add(row.substring(0, width));
        row.delete(0, width);
      }
    }
    rows.add(row.toString());
    return rows;
  }
}
