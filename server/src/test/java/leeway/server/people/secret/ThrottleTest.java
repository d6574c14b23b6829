package leeway.server.people.secret;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(ofMinutes(1), ofMinutes(5), clock);

  @Test
  void letsAsManyThroughAsTheWindowHoldsAndThenSaysHowLongToWait() {
    assertThat(throttle.count("a", 2)).isEqualTo(ZERO);
    clock.advance(ofSeconds(20));
    assertThat(throttle.count("a", 2)).isEqualTo(ZERO);
    assertThat(throttle.count("a", 2)).isEqualTo(ofSeconds(40));
    assertThat(throttle.count("b", 2)).isEqualTo(ZERO);
  }

  @Test
  void opensAgainWhenTheWindowEndsAndGrowsTheNextOne() {
    throttle.count("a", 1);

    clock.advance(ofMinutes(1));

    assertThat(throttle.count("a", 1)).isEqualTo(ZERO);
    assertThat(throttle.count("a", 1)).isEqualTo(ofMinutes(2));
  }

  @Test
  void growsToItsLimitAndNoFurther() {
    for (int i = 0; i < 10; i++) {
      throttle.count("a", 1);
      clock.advance(throttle.count("a", 1));
    }

    throttle.count("a", 1);

    assertThat(throttle.count("a", 1)).isEqualTo(ofMinutes(5));
  }

  @Test
  void forgetsAfterAQuietTime() {
    throttle.count("a", 1);
    clock.advance(ofMinutes(6));
    throttle.count("a", 1);

    assertThat(throttle.count("a", 1)).isEqualTo(ofMinutes(1));
  }

  @Test
  void givesBackATryThatShallNotCount() {
    throttle.count("a", 1);
    throttle.uncount("a");

    assertThat(throttle.count("a", 1)).isEqualTo(ZERO);
  }

  @Test
  void letsNoParallelTrySlipThrough() {
    var through = new AtomicInteger();

    IntStream.range(0, 200)
        .parallel()
        .forEach(_ -> through.addAndGet(throttle.count("a", 5).isZero() ? 1 : 0));

    assertThat(through).hasValue(5);
  }
}
