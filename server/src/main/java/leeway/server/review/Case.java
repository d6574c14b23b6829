package leeway.server.review;

import java.time.Instant;
import leeway.worth.Money;

/**
 * An act beyond what is owed, or a deed: something that may be looked at.
 *
 * @param actor who did it, as entries write actors; no page shows it
 * @param kind the kind of request; blank where a deed names none
 * @param rule the rule whose condition was set aside; blank where there was none
 * @param round 1, or 2 where its author did not agree with what came of the first look
 */
public record Case(
    long seq,
    String actor,
    Instant happenedAt,
    String kind,
    String rule,
    String concession,
    Money amount,
    Reach reach,
    int round) {

  /** How far it went. */
  public enum Reach {
    /** Inside latitude: it stands. */
    INSIDE("inside"),
    /** Beyond a limit. */
    BEYOND_LIMIT("beyond-limit"),
    /** A concession that the latitude of this person does not have. */
    OUTSIDE_KIND("outside-kind"),
    /** For the person themselves, or for somebody who is they. */
    OWN_BENEFIT("own-benefit");

    private final String code;

    Reach(String code) {
      this.code = code;
    }

    /** The word in the API and in the names of texts. */
    public String code() {
      return code;
    }
  }
}
