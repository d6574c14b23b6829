package leeway.server.setup;

import java.util.List;

/** A field of a step; its label and hint are texts of its name. */
public sealed interface FieldView {
  String name();

  /** The name of the text of what is wrong with it, or an empty text. */
  String mistake();

  /** One line, typed; {@code mode} is what a phone's keyboard shows. */
  record Line(String name, String value, String mode, String mistake) implements FieldView {}

  /** Several lines, typed. */
  record Lines(String name, String value, String mistake) implements FieldView {}

  /** One of several. */
  record Choice(String name, String value, List<Option> options, String mistake)
      implements FieldView {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Any of several. */
  record Ticks(String name, List<String> ticked, List<Option> options, String mistake)
      implements FieldView {
    public Ticks {
      ticked = List.copyOf(ticked);
      options = List.copyOf(options);
    }
  }
}
