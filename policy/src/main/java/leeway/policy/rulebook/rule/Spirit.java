package leeway.policy.rulebook.rule;

/** Why a rule is there: why it was born, what it preserves, what it protects, what it provokes. */
public record Spirit(String born, String preserves, String protects, String provokes) {

  /** Whether nobody has said why. */
  public boolean isUnstated() {
    return born.isBlank() && preserves.isBlank() && protects.isBlank() && provokes.isBlank();
  }
}
