package leeway.server.people.till;

import java.time.Instant;
import java.util.UUID;

/** A device that people share. */
public record Till(UUID id, String label, Instant enrolledAt, boolean isInUse) {}
