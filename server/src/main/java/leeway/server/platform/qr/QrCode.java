package leeway.server.platform.qr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code to be drawn as one path of an inline SVG, whose unit is a module: dark modules of a
 * square of {@code side} modules, which wants {@link #QUIET} empty ones around it.
 */
public record QrCode(int side, String path) {
  /** The empty modules around a code that readers expect (ISO/IEC 18004). */
  public static final int QUIET = 4;

  /** The code of a text, readable with 15 of 100 modules spoilt. */
  public static QrCode of(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    String path =
        IntStream.range(0, code.size).mapToObj(y -> row(code, y)).collect(Collectors.joining());
    return new QrCode(code.size, path);
  }

  /** The visible part of the drawing: the code and its quiet zone. */
  public String viewBox() {
    int whole = side + 2 * QUIET;
    return "%d %d %d %d".formatted(-QUIET, -QUIET, whole, whole);
  }

  /** The dark runs of a row, each a bar. */
  private static String row(io.nayuki.qrcodegen.QrCode code, int y) {
    var bars = new StringBuilder();
    int start = 0;
    for (int x = 0; x <= code.size; x++) {
      boolean isDark = x < code.size && code.getModule(x, y);
      if (!isDark) {
        if (x > start) {
          bars.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
        }
        start = x + 1;
      }
    }
    return bars.toString();
  }
}
