package leeway.server.journal.posting;

/** What was drawn: cost to us and face value, in minor units. */
public record Sum(long cost, long face) {

  /** Nothing drawn. */
  public static final Sum ZERO = new Sum(0, 0);

  /** Both sums together; throws ArithmeticException beyond the range of a long. */
  public Sum plus(Sum other) {
    return new Sum(Math.addExact(cost, other.cost), Math.addExact(face, other.face));
  }

  public Sum negated() {
    return new Sum(Math.negateExact(cost), Math.negateExact(face));
  }
}
