package leeway.server.desk.api;

import java.util.List;

/**
 * One field of a form with what was typed, and what was wrong with it (blank where nothing was).
 *
 * @param choices what may be chosen, where the widget is a choice
 * @param unit what a number counts, or blank
 */
public record FieldView(
    String name,
    String label,
    Widget widget,
    List<Choice> choices,
    String unit,
    String value,
    String mistake) {

  public FieldView {
    choices = List.copyOf(choices);
  }

  /** How a field is filled in. */
  public enum Widget {
    TEXT("text", "text"),
    NUMBER("text", "decimal"),
    DATE("date", "none"),
    YES_NO("radio", "none"),
    CHOICE("select", "none"),
    /** Several values, one a line. */
    LINES("textarea", "text");

    private final String inputType;
    private final String inputMode;

    Widget(String inputType, String inputMode) {
      this.inputType = inputType;
      this.inputMode = inputMode;
    }

    public String inputType() {
      return inputType;
    }

    public String inputMode() {
      return inputMode;
    }
  }

  /** The name of the element, so that a message can lead to it. */
  public String id() {
    return "field-" + name.replace('.', '-');
  }

  public boolean is(String code) {
    return value.equals(code);
  }

  public boolean isMistaken() {
    return !mistake.isEmpty();
  }
}
