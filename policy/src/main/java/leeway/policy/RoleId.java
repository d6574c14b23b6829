package leeway.policy;

/** The name of a role in the rulebook's {@code people.yaml}, such as {@code associate}. */
public record RoleId(String value) implements Comparable<RoleId> {

  public RoleId {
    Ids.requireId(value);
  }

  @Override
  public int compareTo(RoleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
