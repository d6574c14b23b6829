package leeway.dayzero.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final String TEXT = "magasin;caissière\nLévis;Hélène\n";

  @Test
  void tellsUtf8FromWindowsByTheBytes() {
    assertThat(Encoding.of(TEXT.getBytes(StandardCharsets.UTF_8)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(Encoding.of(TEXT.getBytes(Charset.forName("windows-1252"))).charset().name())
        .isEqualTo("windows-1252");
  }

  @Test
  void takesAByteOrderMarkForWhatItIs() {
    byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);

    assertThat(Encoding.of(marked)).isEqualTo(new Encoding(StandardCharsets.UTF_8, 3));
    assertThat(Encoding.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Encoding(StandardCharsets.UTF_16LE, 2));
    assertThat(Encoding.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Encoding(StandardCharsets.UTF_16BE, 2));
  }

  @Test
  void knowsUtf16WithoutAMarkByItsZeros() {
    assertThat(Encoding.of(TEXT.getBytes(StandardCharsets.UTF_16LE)).charset())
        .isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(Encoding.of(TEXT.getBytes(StandardCharsets.UTF_16BE)).charset())
        .isEqualTo(StandardCharsets.UTF_16BE);
  }

  @Test
  void forgivesACharacterThatTheSampleCutsInTwo() {
    byte[] whole = "abcé".getBytes(StandardCharsets.UTF_8);

    assertThat(Encoding.of(Arrays.copyOf(whole, whole.length - 1)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }
}
