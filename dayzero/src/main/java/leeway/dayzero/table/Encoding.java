package leeway.dayzero.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the bytes of a file become text, and how many of the first are no text. */
public record Encoding(Charset charset, int markLength) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

  /**
   * The encoding that the first bytes of a file speak for: a byte order mark, else zeros at every
   * other place (UTF-16), else UTF-8 where the bytes are that, else Windows-1252.
   */
  static Encoding of(byte[] begin) {
    if (startsWith(begin, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(begin, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(begin, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    int even = zeros(begin, 0);
    int odd = zeros(begin, 1);
    if (Math.max(even, odd) > begin.length / 4) {
      return new Encoding(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }
    return isUtf8(begin) ? UTF_8 : new Encoding(WINDOWS, 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** Whether it is UTF-8; a character that the last bytes only begin does not count against it. */
  private static boolean isUtf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text = CharBuffer.allocate(bytes.length);
    return !decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
  }
}
