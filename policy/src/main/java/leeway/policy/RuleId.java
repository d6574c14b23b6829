package leeway.policy;

/** The name that a rule keeps for ever, through all its versions. */
public record RuleId(String value) implements Comparable<RuleId> {

  public RuleId {
    Ids.requireId(value);
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
