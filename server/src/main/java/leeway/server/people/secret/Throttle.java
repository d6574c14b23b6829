package leeway.server.people.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * Counts tries by key and window, atomically: a try is counted before it is made, so that parallel
 * ones cannot slip through. A key that uses up its window waits longer for the next one, up to
 * {@code windowMax}; it is never locked out. Safe for many threads; in memory, so each node counts
 * for itself.
 */
@NamedInterface("throttle")
public final class Throttle {
  private static final int KEYS_MAX = 100_000;

  private final Duration window;
  private final Duration windowMax;
  private final InstantSource clock;
  private final Map<String, Window> byKey = new HashMap<>();

  public Throttle(Duration window, Duration windowMax, InstantSource clock) {
    this.window = window;
    this.windowMax = windowMax;
    this.clock = clock;
  }

  /** Counts a try and returns how long the key must wait for it: zero where it may go on. */
  public synchronized Duration count(String key, int triesMax) {
    Instant now = clock.instant();
    Window current = currentWindow(key, triesMax, now);
    if (current.tries() >= triesMax) {
      return Duration.between(now, current.endsAt());
    }
    byKey.put(key, new Window(current.tries() + 1, current.length(), current.endsAt()));
    return Duration.ZERO;
  }

  /** Takes a counted try back, such as one that succeeded where only failures count. */
  public synchronized void uncount(String key) {
    byKey.computeIfPresent(
        key, (_, w) -> new Window(Math.max(0, w.tries() - 1), w.length(), w.endsAt()));
  }

  private Window currentWindow(String key, int triesMax, Instant now) {
    Window last = byKey.get(key);
    if (last == null || isForgotten(last, now)) {
      makeRoom(now);
      return new Window(0, window, now.plus(window));
    }
    if (now.isBefore(last.endsAt())) {
      return last;
    }
    Duration length = last.tries() < triesMax ? window : shorter(last.length().multipliedBy(2));
    return new Window(0, length, now.plus(length));
  }

  private boolean isForgotten(Window last, Instant now) {
    return !now.isBefore(last.endsAt().plus(windowMax));
  }

  private void makeRoom(Instant now) {
    if (byKey.size() >= KEYS_MAX) {
      byKey.values().removeIf(last -> isForgotten(last, now));
    }
    if (byKey.size() >= KEYS_MAX) {
      byKey.clear(); // rather forget than fall over
    }
  }

  private Duration shorter(Duration length) {
    return length.compareTo(windowMax) < 0 ? length : windowMax;
  }

  private record Window(int tries, Duration length, Instant endsAt) {}
}
