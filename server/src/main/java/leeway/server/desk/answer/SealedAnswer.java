package leeway.server.desk.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Situation;
import leeway.server.customers.RecordVersion;

/**
 * All that an act on an answer needs, frozen as it was shown to one actor; it leaves as a token and
 * comes back to whichever node serves the act.
 *
 * @param actor who was answered, as entries write it
 * @param situation every fact that was known, derived ones included
 * @param records what was read, with its versions
 */
public record SealedAnswer(
    String ask,
    String actor,
    Instant validUntil,
    String matter,
    Locale language,
    Assessment assessment,
    Situation situation,
    List<RecordVersion> records) {
  private static final String MACHINE = "machine/"; // as entries write such an actor

  /** How long an answer may be acted upon. */
  static final Duration VALID = Duration.ofMinutes(15);

  public SealedAnswer {
    records = List.copyOf(records);
  }

  /** Whether a machine asked. */
  public boolean isForMachine() {
    return actor.startsWith(MACHINE);
  }

  /** What was asked, as the rulebook heard it. */
  public Ask asked() {
    return new Ask(assessment.kind(), situation, assessment.day(), language);
  }
}
