package leeway.server.setup;

import java.util.List;

/**
 * A step as a page: which of how many, its fields, and the way back, or an empty text.
 *
 * @param step its name, by which its texts are found
 * @param number from 1
 */
public record StepView(String step, int number, int count, List<FieldView> fields, String back) {
  public StepView {
    fields = List.copyOf(fields);
  }

  public boolean hasMistakes() {
    return fields.stream().anyMatch(field -> !field.mistake().isEmpty());
  }
}
