package leeway.server.desk.answer;

import java.time.Instant;
import leeway.policy.PersonId;

/**
 * Who answers for what an actor's own hands do not give, by when, and who does if they do not.
 *
 * @param behind the name of whoever answers for the rest of the one who answers; blank for nobody
 * @param isOnDuty whether the rota has the one who answers on duty now
 */
public record Owing(PersonId person, String name, Instant by, String behind, boolean isOnDuty) {}
