package leeway.server.review;

/** What came of the look at an act or a deed. */
public sealed interface Verdict {

  /** It was inside latitude, and that is the end of it. */
  record Stands() implements Verdict {}

  /** It went beyond, was told, and is forgiven: where every look at a told deed begins. */
  record Forgiven() implements Verdict {}

  /** It was right, and somebody says so. */
  record Praised() implements Verdict {}

  /** It is forgiven, and a line to its author says what would have been better. */
  record Coached() implements Verdict {}

  /** It met a criterion that was published before it was done. */
  record Breach(Criterion criterion) implements Verdict {}

  /** The word in entries, in the database and in the API. */
  default String code() {
    return switch (this) {
      case Stands _ -> "stands";
      case Forgiven _ -> "forgiven";
      case Praised _ -> "praised";
      case Coached _ -> "coached";
      case Breach _ -> "breach";
    };
  }

  /** Whether it can be said of a case: nobody forgives what stands, or finds a breach in it. */
  default boolean fits(Case.Reach reach) {
    return switch (this) {
      case Stands _ -> reach == Case.Reach.INSIDE;
      case Forgiven _, Breach _ -> reach != Case.Reach.INSIDE;
      case Praised _, Coached _ -> true;
    };
  }
}
