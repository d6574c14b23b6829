package leeway.server.setup;

import java.util.List;

/** A field of a step; its label and hint are texts of its name. */
public sealed interface FieldView {
  String name();

  /** The name of the text of what is wrong with it, or an empty text. */
  String mistake();

  /** The answer as people read it, line by line; none where there is no answer. */
  default List<String> answered() {
    return switch (this) {
      case Line line -> List.of(line.value());
      case Lines lines -> lines.value().lines().toList();
      case Choice choice -> labels(choice.options(), List.of(choice.value()));
      case Ticks ticks -> List.of(String.join(", ", labels(ticks.options(), ticks.ticked())));
    };
  }

  private static List<String> labels(List<Option> options, List<String> values) {
    return options.stream()
        .filter(option -> values.contains(option.value()))
        .map(Option::label)
        .toList();
  }

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
