package leeway.server.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of setting up, in their order; the last one looks at all answers. */
enum Step {
  START("start"),
  COMPANY("company"),
  TEAM("team"),
  BOUNDS("bounds"),
  NEVER("never"),
  ABOVE("above"),
  SENTENCE("sentence"),
  LOOK("look");

  /** What a sample brings along is not asked. */
  private static final List<Step> OF_SAMPLES = List.of(BOUNDS, NEVER);

  private final String code;

  Step(String code) {
    this.code = code;
  }

  /** The step's name in addresses and texts. */
  String code() {
    return code;
  }

  static Optional<Step> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }

  /** The steps that these answers ask for. */
  static List<Step> all(Answers answers) {
    return Arrays.stream(values())
        .filter(step -> answers.isOwnStart() || !OF_SAMPLES.contains(step))
        .toList();
  }

  /** The step after this one; the last one follows itself. */
  Step next(Answers answers) {
    return all(answers).stream().filter(step -> step.compareTo(this) > 0).findFirst().orElse(LOOK);
  }
}
