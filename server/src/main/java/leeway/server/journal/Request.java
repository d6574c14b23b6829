package leeway.server.journal;

import leeway.policy.journal.Digest;

/**
 * What a caller sent: its idempotency key, and the hash of all that it said, the actor included.
 */
public record Request(IdempotencyKey key, Digest body) {}
