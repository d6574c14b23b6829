package leeway.server.desk.beside;

import java.time.Instant;

/**
 * Something said beside an ask or an act, as the journal has it.
 *
 * @param actor who said it, as entries write actors
 * @param about the id of the ask or the customer, or the number of the act, that it is about
 * @param what a code of its kind, such as {@code repeat}
 */
record Aside(long seq, Instant at, String actor, Kind kind, String about, String what) {

  /** What can be said, as its entry is named. */
  enum Kind {
    /** Whether an act is worth repeating, or should go better next time. */
    EXPERIENCE("experience"),
    /** What is meaningful to a customer, who is what it is about. */
    MEANING("meaning"),
    /** Somebody speaks for the customer, and asks the person named there for a yes. */
    ADVOCACY("advocacy"),
    /** Somebody was insulted or threatened. */
    INCIDENT("incident"),
    /** What was done about an incident, which it is about. */
    INCIDENT_SEEN("incident-seen");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
