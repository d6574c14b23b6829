package leeway.server.journal.writer;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.posting.Window;

/**
 * A slice of a bound that a device took along: the lines by which it was drawn, one for the day and
 * one for the week, and what is left of it. What comes out of it was accepted when the slice was,
 * so its lines bear the caps of that moment and need no room.
 */
record SliceLeft(List<DrawLine> lines, Sum left) {

  SliceLeft {
    lines = List.copyOf(lines);
  }

  /** Whether a draw comes out of it whole: on its own bound, by whose it is, on its own day. */
  boolean covers(Consequence.Draw draw, Instant now) {
    return draw.amount().cost() <= left.cost()
        && draw.amount().face() <= left.face()
        && lines.stream().allMatch(line -> isSame(line, draw) && line.isOpenAt(now));
  }

  private static boolean isSame(DrawLine line, Consequence.Draw draw) {
    return line.drawer().equals(draw.drawer().text())
        && line.bound().equals(draw.bound())
        && line.pot().currency().equals(draw.currency());
  }

  /** What gives so much of it back in those of its windows that are open. */
  List<DrawLine> released(Sum amount, Instant now) {
    return amount.equals(Sum.ZERO)
        ? List.of()
        : open(now, line -> line.of(amount, line.countsFrom()).givenBack());
  }

  /** What draws so much in the same windows from now on. */
  List<DrawLine> drawn(Sum amount, Instant now) {
    return open(now, line -> line.of(amount, now));
  }

  SliceLeft less(Sum amount) {
    return new SliceLeft(lines, left.plus(amount.negated()));
  }

  private List<DrawLine> open(Instant now, Function<DrawLine, DrawLine> change) {
    return lines.stream()
        .filter(line -> line.pot().window() != Window.ACT)
        .filter(line -> line.isOpenAt(now))
        .map(change)
        .toList();
  }
}
