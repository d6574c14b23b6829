package leeway.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. Safe for many threads. */
public final class TestClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Goes to this moment. */
  public void set(Instant moment) {
    now = moment;
  }

  public void advance(Duration step) {
    now = now.plus(step);
  }
}
