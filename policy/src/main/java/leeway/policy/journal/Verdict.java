package leeway.policy.journal;

import java.util.List;
import java.util.Optional;

/**
 * What the verifier found: how many entries it read, where the chain ends, and the first findings
 * of however many there are.
 */
public record Verdict(
    long entries, List<Receipt> heads, List<Finding> findings, long findingCount) {

  public Verdict {
    heads = List.copyOf(heads);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  public boolean isSound() {
    return findingCount == 0;
  }

  /** The last entry of the last epoch; empty where there is none. */
  public Optional<Receipt> head() {
    return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
  }
}
