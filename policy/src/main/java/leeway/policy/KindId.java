package leeway.policy;

/** The name of a kind of request, such as {@code return-items}. */
public record KindId(String value) implements Comparable<KindId> {

  public KindId {
    Ids.requireId(value);
  }

  @Override
  public int compareTo(KindId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
