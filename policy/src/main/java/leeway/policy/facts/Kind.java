package leeway.policy.facts;

import java.util.List;
import java.util.Optional;
import leeway.policy.KindId;
import leeway.policy.document.Formula;
import leeway.policy.document.Labels;

/**
 * A kind of request.
 *
 * @param facts the facts that an ask of this kind may have, in the order of the form
 * @param required those of them without which the answer can only ask
 */
public record Kind(
    KindId id, Labels title, List<String> facts, List<String> required, Terms terms) {

  public Kind {
    facts = List.copyOf(facts);
    required = List.copyOf(required);
  }

  /**
   * What an answer of this kind is reckoned with; each list holds at most one.
   *
   * @param concession what is asked for
   * @param amount FEEL for what it is worth
   * @param paid FEEL for what was paid, above which rules do not add up
   * @param purchasedOn the fact that is the day of purchase
   * @param until the fact that is the last day on which a yes on condition can be brought back
   */
  public record Terms(
      String concession,
      List<Formula> amount,
      List<Formula> paid,
      List<String> purchasedOn,
      List<String> until,
      List<Task> tasks) {

    public Terms {
      amount = List.copyOf(amount);
      paid = List.copyOf(paid);
      purchasedOn = List.copyOf(purchasedOn);
      until = List.copyOf(until);
      tasks = List.copyOf(tasks);
    }
  }

  /** Something to be done, whatever the answer, when a condition over the facts is true. */
  public record Task(String code, Formula when) {}

  /** The fact that is the day of purchase, where this kind has one. */
  public Optional<String> purchasedOn() {
    return terms.purchasedOn().stream().findFirst();
  }
}
