package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void writesFieldsByUtf16UnitsAndEscapesOnlyWhatMustBe() {
    // The names and their order are the example of RFC 8785, section 3.2.3.
    var names = List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6");
    Map<String, JsonValue> fields = new java.util.HashMap<>();
    names.forEach(name -> fields.put(name, JsonValue.of("\u000f\n\"\\/\u20ac")));

    String text = CanonicalJson.text(JsonValue.Struct.of(fields));

    String value = ":\"\\u000f\\n\\\"\\\\/\u20ac\"";
    assertThat(text)
        .isEqualTo(
            "{\"\\r\""
                + value
                + ",\"1\""
                + value
                + ",\"\u0080\""
                + value
                + ",\"\u00f6\""
                + value
                + ",\"\u20ac\""
                + value
                + ",\"\ud83d\ude00\""
                + value
                + ",\"\ufb33\""
                + value
                + "}");
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void readsBackEveryValueThatItWrites(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      JsonValue value = RandomJournal.value(random, 0);

      assertThat(CanonicalJson.read(CanonicalJson.bytes(value)))
          .as("seed %d", seed)
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void readsNothingThatItWouldNotHaveWritten(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = CanonicalJson.bytes(RandomJournal.value(random, 0));
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      try {
        assertThat(CanonicalJson.bytes(CanonicalJson.read(bytes)))
            .as("seed %d", seed)
            .isEqualTo(bytes);
      } catch (MalformedJson refused) {
        assertThat(refused.position()).isNotNegative();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "01",
        "-0",
        "1.0",
        "1e3",
        "9E999999999",
        "9007199254740992",
        "99999999999999999",
        "null",
        "NaN",
        "tru",
        "[1,]",
        "[1",
        "{\"a\":1,\"a\":1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\" :1}",
        "\"\\u0041\"",
        "\"\\u000F\"",
        "\"\\/\"",
        "\"\t\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"",
        "{\"a\"}",
        "-",
        "1x",
        "[1][2]"
      })
  void refusesWhatIsNotCanonical(String text) {
    assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void refusesNestingBeyondTheLimitAndBytesBeyondTheCap() {
    String deep = "[".repeat(CanonicalJson.DEPTH_MAX + 2) + "]".repeat(CanonicalJson.DEPTH_MAX + 2);
    String hostile = "[".repeat(CanonicalJson.BYTES_MAX);
    byte[] huge = new byte[CanonicalJson.BYTES_MAX + 1];

    assertThatThrownBy(() -> CanonicalJson.read(deep.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> CanonicalJson.read(hostile.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> CanonicalJson.read(huge))
        .hasMessageContaining("at most 1048576 bytes, got 1048577");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};

    assertThatThrownBy(() -> CanonicalJson.read(overlong)).hasMessageContaining("must be UTF-8");
  }

  @Test
  void holdsNoNumberThatAReaderOfDoublesWouldChange() {
    assertThat(CanonicalJson.text(JsonValue.of(JsonValue.WHOLE_MAX))).isEqualTo("9007199254740991");
    assertThatThrownBy(() -> JsonValue.of(JsonValue.WHOLE_MAX + 1))
        .hasMessageContaining("got 9007199254740992");
  }
}
