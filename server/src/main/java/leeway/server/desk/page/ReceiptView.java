package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.Choice;
import leeway.server.desk.card.LineView;

/**
 * What the person keeps of an act: what was done, its number, and who stands behind it.
 *
 * @param proof the whole receipt, as it is held against the record
 * @param left where one tap says how a rule was left, if there is something to say; at most one
 * @param undoAction where one tap leads that takes it back; blank once it is too late for that
 * @param insistAction where whom the refusal named is asked for a yes; blank for no refusal
 * @param insistWith who that is
 * @param experienceAction where its author says what comes of it; blank once that is said
 */
public record ReceiptView(
    String title,
    String sum,
    List<LineView> lines,
    String proof,
    String undoAction,
    String experienceAction,
    String insistAction,
    String insistWith,
    List<Left> left,
    String idempotencyKey) {
  private static final int SHORT = 8;

  public ReceiptView {
    lines = List.copyOf(lines);
    left = List.copyOf(left);
  }

  /** Where it is said how a rule was left; more than one rule where nobody knows which. */
  public record Left(String action, List<Choice> rules, String idempotencyKey) {
    public Left {
      rules = List.copyOf(rules);
    }
  }

  /** The first digits of the proof's hash: enough to tell two receipts apart by eye. */
  public String shortProof() {
    int hash = proof.lastIndexOf('.') + 1;
    return proof.substring(hash, hash + SHORT) + "…";
  }
}
