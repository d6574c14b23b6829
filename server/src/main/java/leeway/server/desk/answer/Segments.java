package leeway.server.desk.answer;

import leeway.engine.feel.Value;
import leeway.policy.Fact;
import leeway.policy.Situation;
import leeway.policy.rulebook.Rulebook;

/** Of which segment a customer is, as far as the facts of an ask say. */
public final class Segments {
  private Segments() {}

  /** The segment of whom a situation is about; blank where nobody knows it. */
  public static String of(Situation situation, Rulebook rulebook) {
    return !rulebook.segmentFact().isBlank()
            && situation.fact(rulebook.segmentFact()) instanceof Fact.Known(Value.Text(var code), _)
        ? code
        : "";
  }
}
