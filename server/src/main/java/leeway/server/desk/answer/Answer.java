package leeway.server.desk.answer;

import java.time.ZoneId;
import leeway.policy.Standing;

/**
 * An answer as one actor gets it: both halves, and the token that an act brings back.
 *
 * @param rest who answers for what this actor may not give or hand over
 * @param rule the title of the rule that speaks first, or blank
 * @param zone the company's zone, in which times are shown
 */
public record Answer(
    SealedAnswer sealed, String token, Standing standing, Owing rest, String rule, ZoneId zone) {
  /** What a refusal quotes. */
  public String digest() {
    return sealed.assessment().digest();
  }
}
