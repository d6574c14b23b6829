package leeway.server.rulebook.habit;

import java.time.Instant;

/**
 * Something that somebody does although no rule says so.
 *
 * @param number the entry that says so
 * @param by who told it, by the name in the rulebook
 */
public record Habit(long number, String by, Instant at, Words words, State state) {

  /** What they said: in which situation, what they do, and why that is right for the customer. */
  public record Words(String when, String what, String why) {
    /** The longest that each of them may be, in characters. */
    public static final int LENGTH_MAX = 300;
  }

  /** How far it is on its way to a rule. */
  public sealed interface State {
    /** It was told, and nobody has taken it up yet. */
    record Draft() implements State {}

    /** Somebody answers for it, and proposes it as a rule by a change that another decides on. */
    record WithOwner(String owner, long change) implements State {}

    /** It is a rule, published by a change. */
    record Published(String rule, long change) implements State {}

    /** Somebody decided against the rule; the change says why. It may be taken up again. */
    record Left(long change) implements State {}
  }

  /** Whether somebody may make it a rule now. */
  public boolean isFree() {
    return switch (state) {
      case State.Draft _, State.Left _ -> true;
      case State.WithOwner _, State.Published _ -> false;
    };
  }
}
