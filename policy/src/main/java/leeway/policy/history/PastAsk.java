package leeway.policy.history;

import java.time.LocalDate;
import leeway.policy.KindId;
import leeway.policy.Situation;

/**
 * One ask as it went into the history: its facts, the ruling, what the person did (blank where
 * nothing came of it), what was given in minor units, and the sequence number of its entry.
 */
public record PastAsk(
    KindId kind,
    LocalDate day,
    Situation situation,
    String ruling,
    String act,
    long minorUnits,
    long seq) {}
