package leeway.server.journal.writer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Sum;

/**
 * One addition to a {@link Pot}: who drew, on which bound, since when it counts, how much, and the
 * cap that held. The subject is empty for days and weeks. What is given back is negative and has no
 * cap.
 */
record DrawLine(
    String drawer, String bound, ZoneId zone, Pot pot, Instant countsFrom, Sum amount, Cap cap) {

  private static final Cap GIVEN_BACK = new Cap(0, 0);

  /**
   * The line that takes this one back, counting from the same instant so that both leave a rolling
   * window together.
   */
  DrawLine givenBack() {
    return new DrawLine(drawer, bound, zone, pot, countsFrom, amount.negated(), GIVEN_BACK);
  }

  /** The same line of another amount that counts from another instant. */
  DrawLine of(Sum other, Instant from) {
    return new DrawLine(drawer, bound, zone, pot, from, other, cap);
  }

  /** Whether the window in which it was drawn is still open at this instant. */
  boolean isOpenAt(Instant now) {
    return switch (pot.window()) {
      case ACT -> countsFrom.isAfter(now.minus(Books.ACT_DAYS));
      case DAY, WEEK -> pot.startsOn().equals(pot.window().start(LocalDate.ofInstant(now, zone)));
    };
  }

  JsonValue json() {
    return JsonValue.Struct.of(
        Map.of(
            "bound", JsonValue.of(bound),
            "caps", caps(),
            "cost", JsonValue.of(amount.cost()),
            "countsFrom", JsonValue.of(Entry.instantText(countsFrom)),
            "currency", JsonValue.of(pot.currency().getCurrencyCode()),
            "drawer", JsonValue.of(drawer),
            "face", JsonValue.of(amount.face()),
            "pot", JsonValue.of(pot.owner()),
            "startsOn", JsonValue.of(pot.startsOn().toString()),
            "window",
                JsonValue.Struct.of(
                    Map.of(
                        "kind",
                        JsonValue.of(pot.window().text()),
                        "zone",
                        JsonValue.of(zone.getId())))));
  }

  private JsonValue caps() {
    return JsonValue.Struct.of(
        Map.of("cost", JsonValue.of(cap.cost()), "face", JsonValue.of(cap.face())));
  }
}
