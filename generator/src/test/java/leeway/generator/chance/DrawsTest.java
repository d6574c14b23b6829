package leeway.generator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final int COUNT = 100_000;

  @Test
  void firstBitsOfAStreamAreFixedForEver() {
    assertThat(Long.toHexString(Draws.of(1, "asks", 7).bits())).isEqualTo("ddb6d3f37a496112");
  }

  @Test
  void streamsDifferBySeedNameAndKey() {
    var first = Draws.of(1, "asks", 7).bits();

    assertThat(Draws.of(2, "asks", 7).bits()).isNotEqualTo(first);
    assertThat(Draws.of(1, "ask", 7).bits()).isNotEqualTo(first);
    assertThat(Draws.of(1, "asks", 8).bits()).isNotEqualTo(first);
    assertThat(Draws.of(1, "asks", 7, 0).bits()).isNotEqualTo(first);
  }

  @Test
  void meansAreThoseOfTheirCurves() {
    assertThat(mean(Draws::uniform)).isCloseTo(.5, within(4 * .29 / 316));
    assertThat(mean(Draws::gaussian)).isCloseTo(0, within(4 * 1.0 / 316));
    assertThat(mean(Draws::exponential)).isCloseTo(1, within(4 * 1.0 / 316));
    assertThat(mean(draws -> draws.gamma(.9))).isCloseTo(.9, within(4 * .95 / 316));
    assertThat(mean(draws -> draws.gamma(3))).isCloseTo(3, within(4 * 1.74 / 316));
    assertThat(mean(draws -> draws.poisson(.3))).isCloseTo(.3, within(4 * .55 / 316));
    assertThat(mean(draws -> draws.poisson(100))).isCloseTo(100, within(4 * 10.0 / 316));
    assertThat(mean(draws -> draws.logNormalOfMean(38, .45))).isCloseTo(38, within(4 * 18.0 / 316));
  }

  @Test
  void keyedDrawsAreEvenWhateverTheKeys() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += Draws.uniformAt(42, i % 300, i / 300);
    }

    assertThat(sum / COUNT).isCloseTo(.5, within(4 * .29 / 316));
  }

  private static double mean(ToDoubleFunction<Draws> draw) {
    var draws = Draws.of(3, "means");
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += draw.applyAsDouble(draws);
    }
    return sum / COUNT;
  }
}
