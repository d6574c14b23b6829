package leeway.policy;

import java.util.List;

/**
 * A fact that is asked for because it would change the answer, with what each value would change.
 */
public record MissingFact(String fact, String question, List<Change> changes) {

  public MissingFact {
    changes = List.copyOf(changes);
  }

  /** What the ruling, and the amount granted, would be if the fact had this value. */
  public record Change(String value, String ruling, String amount) {}
}
