package leeway.bench;

import org.jspecify.annotations.Nullable;

/**
 * A situation of {@link TableGenerator#small} as a programmer would write it down: a text that is
 * not known is null, the price is in minor units.
 */
public record Situation(
    @Nullable String kind,
    @Nullable String condition,
    @Nullable String tier,
    @Nullable String channel,
    boolean opened,
    long days,
    long price,
    long returns) {}
