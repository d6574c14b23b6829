package leeway.worth;

/**
 * What the arithmetic suggests to the person who decides, with its reason. Never given for a right,
 * where a guardrail is hit or open, or where a fact makes the ask impossible. In the order of
 * favour to the customer: grant, your call, another way, one thing first, hold.
 */
public sealed interface Advice {

  /** Why. */
  Reason reason();

  /** Do it. */
  record Grant(Reason reason) implements Advice {}

  /** You decide. */
  record YourCall(Reason reason) implements Advice {}

  /** Another way: this step of the ladder instead. */
  record AnotherWay(Step step, Reason reason) implements Advice {}

  /** One thing first: this fact could change it. */
  record OneThingFirst(String fact, Reason reason) implements Advice {}

  /** Not this. */
  record Hold(Reason reason) implements Advice {}

  /** The word in answers, such as {@code your-call}. */
  default String code() {
    return switch (this) {
      case Grant _ -> "grant";
      case YourCall _ -> "your-call";
      case AnotherWay _ -> "another-way";
      case OneThingFirst _ -> "one-thing-first";
      case Hold _ -> "hold";
    };
  }
}
