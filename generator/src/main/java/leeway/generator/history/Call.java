package leeway.generator.history;

import java.time.LocalDateTime;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Kind;

/**
 * An ask as it arrives, before anybody has answered. {@code number} tells calls of a kind and day
 * apart.
 */
record Call(
    Kind kind,
    LocalDateTime at,
    int number,
    Ask.Asker asker,
    Where where,
    Facts facts,
    double amount,
    Special special) {

  /** The channel and the store or dealer. */
  record Where(String channel, String place) {}

  /** Whether it is one of many, belongs to a story, or was planted as it happened. */
  sealed interface Special {
    /** One of many. */
    record Usual() implements Special {}

    /** Part of a story. */
    record Told(Incidents.Story story) implements Special {}

    /** As it happened. */
    record Planted(Incidents.Planted as) implements Special {}
  }
}
