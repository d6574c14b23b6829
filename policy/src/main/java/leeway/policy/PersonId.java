package leeway.policy;

/** The name of a person or machine in the rulebook's {@code people.yaml}. */
public record PersonId(String value) implements Comparable<PersonId> {

  public PersonId {
    Ids.requireId(value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
