package leeway.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each target on seeds that are cut, doubled, joined and changed: a little of what Jazzer does. */
class FuzzTargetsTest {
  private static final int INPUTS = 40;

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void anyTextIsAnExpressionOrAProblem(long seed) {
    withstands(FeelFuzz::fuzzerTestOneInput, FuzzSeeds.expressions(), seed);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void anyTextIsACellOrAProblem(long seed) {
    withstands(UnaryTestsFuzz::fuzzerTestOneInput, FuzzSeeds.unaryTests(), seed);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void anyFileIsAModelOrAProblem(long seed) {
    withstands(DmnFuzz::fuzzerTestOneInput, FuzzSeeds.models(), seed);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void anyFileIsAMonthOfHistoryOrMalformed(long seed) {
    withstands(HistoryFuzz::fuzzerTestOneInput, FuzzSeeds.months(), seed);
  }

  private static void withstands(Consumer<byte[]> target, List<byte[]> seeds, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = changed(seeds, random);
      assertThatCode(() -> target.accept(input))
          .as("seed %d, input %s", seed, new String(input, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
    }
  }

  private static byte[] changed(List<byte[]> seeds, Random random) {
    byte[] input = seeds.get(random.nextInt(seeds.size()));
    for (int change = random.nextInt(4); change >= 0 && input.length > 0; change--) {
      byte[] other = seeds.get(random.nextInt(seeds.size()));
      int at = random.nextInt(input.length);
      input =
          switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(input, at);
            case 1 -> joined(Arrays.copyOf(input, at), tail(other, random));
            case 2 -> joined(input, tail(input, random));
            default -> {
              byte[] copy = input.clone();
              copy[at] = (byte) random.nextInt(256);
              yield copy;
            }
          };
    }
    return input;
  }

  private static byte[] tail(byte[] bytes, Random random) {
    return Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
