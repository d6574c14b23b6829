package leeway.server.desk.card;

import leeway.policy.Words;

/**
 * One line of a card: a label such as WHY (blank for what stands under the verdict), its text, and
 * {@code say} where it is to be said aloud.
 */
public record LineView(String label, String text, String style) {

  public static LineView of(String label, String text) {
    return new LineView(label, text, "");
  }

  /** Whether it stands under the verdict, without a label. */
  public boolean isLead() {
    return label.isBlank();
  }

  static LineView of(Words.Line line) {
    return line.isSaid() ? toSay(line.label(), line.text()) : of(line.label(), line.text());
  }

  /** A line that is to be said aloud. */
  public static LineView toSay(String label, String text) {
    return new LineView(label, "“" + text + "”", "say");
  }
}
