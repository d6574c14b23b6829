package leeway.policy.journal;

import java.util.List;

/**
 * What people kept outside the database: receipts, checkpoints, and the keys whose checkpoints they
 * trust.
 */
public record Evidence(
    List<Receipt> receipts, List<Checkpoint> checkpoints, List<VerificationKey> trusted) {

  /** No evidence: only what the export shows of itself is checked. */
  public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

  public Evidence {
    receipts = List.copyOf(receipts);
    checkpoints = List.copyOf(checkpoints);
    trusted = List.copyOf(trusted);
  }
}
