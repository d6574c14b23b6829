package leeway.server.desk.card;

/** How a verdict looks; the words say the same without the colour. */
public enum Tone {
  YES("yes"),
  PART("part"),
  STOP("stop");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  /** The class of the stylesheet. */
  public String style() {
    return style;
  }
}
