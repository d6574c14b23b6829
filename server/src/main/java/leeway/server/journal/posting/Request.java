package leeway.server.journal.posting;

import leeway.policy.journal.Digest;
import leeway.server.platform.problem.IdempotencyKey;

/**
 * What a caller sent: its idempotency key, and the hash of all that it said, the actor included.
 */
public record Request(IdempotencyKey key, Digest body) {}
