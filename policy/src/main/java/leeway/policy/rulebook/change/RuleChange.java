package leeway.policy.rulebook.change;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.RuleId;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;

/**
 * What is to be written otherwise in a rule: the spots, each with what stands there and what is to
 * stand there.
 */
public record RuleChange(RuleId rule, SortedMap<Spot, Edit> edits) implements Change {

  public RuleChange {
    edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a change changes something, got no edit");
    }
  }

  /** What stands at a spot, and what is to stand there instead. */
  public record Edit(String from, String to) {
    /** The longest that a spot may become. */
    public static final int LENGTH_MAX = 1_000;

    public Edit {
      if (to.isBlank() || to.length() > LENGTH_MAX) {
        throw new IllegalArgumentException(
            "a cell has 1 to " + LENGTH_MAX + " characters, got " + to.length());
      }
      if (!to.equals(to.strip()) || to.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "a cell is one line without blanks around it, got `" + to.strip() + "`");
      }
    }
  }

  @Override
  public boolean touchesAnswers() {
    return edits.keySet().stream().anyMatch(Spot.Cell.class::isInstance);
  }

  /** What came of writing a change into files. */
  public sealed interface Written {
    /** The files with exactly these spots replaced; {@code path} is the one that differs. */
    record Done(RulebookFiles files, String path) implements Written {}

    /** Nothing is written: another text stands at a spot than the change says. */
    record NotAsBefore(Spot spot, String found) implements Written {}

    /** Nothing is written: the spot is not there, or its file is written in a way of its own. */
    record NoSuchSpot(Spot spot) implements Written {}
  }

  /** Writes the change into the file of a rule as it stands now. */
  public Written writeInto(RulebookFiles files, Rule as) {
    var text = RuleText.of(files, as);
    for (var edit : edits.entrySet()) {
      var found = text.at(edit.getKey());
      if (found.isEmpty()) {
        return new Written.NoSuchSpot(edit.getKey());
      }
      if (!found.get().equals(edit.getValue().from())) {
        return new Written.NotAsBefore(edit.getKey(), found.get());
      }
    }
    var amended = text.with(edits);
    var expected = new TreeMap<>(text.spots());
    edits.forEach((spot, edit) -> expected.put(spot, edit.to()));
    var after = files.with(text.path(), amended);
    // Invariant: read again, the file differs at these spots and nowhere else.
    return RuleText.of(after, as).spots().equals(expected)
        ? new Written.Done(after, text.path())
        : new Written.NoSuchSpot(edits.firstKey());
  }
}
