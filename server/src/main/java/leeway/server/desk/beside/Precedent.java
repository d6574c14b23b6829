package leeway.server.desk.beside;

import java.time.Instant;
import leeway.worth.Money;

/**
 * A past act or deed of which its author, or who looked at it, said what comes of it.
 *
 * @param act its number
 * @param kind the kind of request; blank for a deed
 * @param team whose it was; blank where the rulebook names no team
 * @param outcome whether it is repeated or improved
 * @param words what its author wrote for others to read; blank where they wrote nothing
 */
public record Precedent(
    long act,
    String kind,
    String concession,
    Money amount,
    String team,
    Instant happenedAt,
    Outcome outcome,
    String words) {

  /** What comes of an experience. */
  public enum Outcome {
    /** It is worth repeating. */
    REPEAT("repeat"),
    /** It should go better next time. */
    IMPROVE("improve");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Outcome of(String code) {
      return code.equals(REPEAT.code) ? REPEAT : IMPROVE;
    }
  }
}
