package leeway.cli.generate.history;

import java.time.LocalDateTime;
import leeway.cli.generate.figures.Facts;
import leeway.cli.generate.figures.Incidents;
import leeway.cli.generate.figures.Kind;

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
