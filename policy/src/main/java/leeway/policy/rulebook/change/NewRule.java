package leeway.policy.rulebook.change;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import leeway.policy.RuleId;
import leeway.policy.rulebook.folder.RulebookFiles;

/** One more rule: its id, what people call it, and its file as it is to be written. */
public record NewRule(RuleId rule, String title, String text) implements Change {
  /** The longest file that a new rule may have, in characters. */
  public static final int LENGTH_MAX = 50_000;

  public NewRule {
    if (title.isBlank() || text.isBlank() || text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "a new rule has a title, and a file of 1 to "
              + LENGTH_MAX
              + " characters, got "
              + text.length());
    }
  }

  /** Where it stands in the folder. */
  public String path() {
    return "rules/" + rule + ".dmn";
  }

  @Override
  public boolean touchesAnswers() {
    return true;
  }

  /**
   * The files with this rule in them; nothing where a rule of this name stands there now or stood
   * there once, since a rule keeps its id for ever.
   */
  public Optional<RulebookFiles> writeInto(RulebookFiles files) {
    boolean isTaken =
        files.byPath().keySet().stream()
            .anyMatch(it -> it.equals(path()) || it.endsWith("/" + path()));
    return isTaken
        ? Optional.empty()
        : Optional.of(files.with(path(), text.getBytes(StandardCharsets.UTF_8)));
  }
}
