package leeway.server.desk.card;

/**
 * One line of a card: a label such as WHY, its text, and {@code say} where it is to be said aloud.
 */
public record LineView(String label, String text, String style) {

  public static LineView of(String label, String text) {
    return new LineView(label, text, "");
  }

  static LineView toSay(String label, String text) {
    return new LineView(label, text, "say");
  }
}
