package leeway.server.desk.answer;

import java.time.Instant;

/**
 * An ask as it is kept: who asked when, what the rulebook said and what the actor might do.
 *
 * @param plainFacts the facts that are kept in clear, as JSON text; no reference, nobody's words
 */
public record LoggedAsk(
    String id,
    Instant askedAt,
    String actor,
    String kind,
    String matter,
    String ruling,
    String permission,
    String digest,
    String rulebook,
    String language,
    String plainFacts) {}
