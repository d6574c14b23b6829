package leeway.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import leeway.engine.Problem;
import org.junit.jupiter.api.Test;

/** Input from outside that means harm becomes a problem with a place: no hang, no memory gone. */
final class HostileInputTest {

  @Test
  void refusesAliasesSoThatNothingMultiplies() {
    assertThat(yaml("a: &a [x, x]\nb: [*a, *a]\n"))
        .contains(
            "test.yaml:2:5: error: aliases are not read, got `*a`; write it out [yaml-alias]");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(yaml("a: " + "[".repeat(5_000) + "]".repeat(5_000))).contains("nested at most");
    assertThat(json("[".repeat(5_000))).contains("nest", "[json]");
  }

  @Test
  void refusesDuplicateKeysAtTheSecond() {
    assertThat(yaml("a: 1\nb: 2\na: 3\n"))
        .contains("test.yaml:3:1: error: a key stands once, got `a` again");
    assertThat(json("{\"a\":1,\"a\":2}")).contains("a", "[json]");
  }

  @Test
  void refusesNumbersThatAreShortToWriteAndEndlessToKeep() {
    assertThat(json("{\"a\": 9E999999999}"))
        .contains("a number has an exponent within 30, got `9E999999999`");
    assertThat(json("[1e-31]")).contains("exponent");
    assertThat(json("[" + "9".repeat(1_000) + "]")).contains("[json]");
  }

  @Test
  void refusesAFileOfAHundredMegabytesAfterTheFirstFour() {
    var bytes = new byte[YamlReader.BYTES_MAX + 1];

    assertThat(yaml(bytes)).contains("a file has at most 4194304 bytes");
  }

  @Test
  void refusesALineOfAHundredMegabytesWithoutKeepingIt() {
    var lines = new DocumentLines("asks", new Endless(100_000_000));

    var line = lines.next().orElseThrow();

    assertThat(((Parsed.Broken) line.parsed()).problem().what())
        .isEqualTo("a line has at most 1048576 characters, got more");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThat(yaml(new byte[] {'a', ':', ' ', (byte) 0xff})).contains("a file must be UTF-8");
  }

  private static String yaml(String text) {
    return yaml(text.getBytes(UTF_8));
  }

  private static String yaml(byte[] bytes) {
    var problems = new Problems();
    YamlReader.mapping("test.yaml", bytes, problems);
    return String.join("\n", problems.all().stream().map(Problem::oneLine).toList());
  }

  private static String json(String text) {
    var parsed = JsonDocuments.read("test.json", 1, text);
    return parsed instanceof Parsed.Broken(var problem) ? problem.oneLine() : "";
  }

  /** So many letters on one line. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? '{' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(buffer, offset, offset + count, (byte) '{');
      left -= count;
      return count;
    }

    @Override
    public void close() {}
  }
}
