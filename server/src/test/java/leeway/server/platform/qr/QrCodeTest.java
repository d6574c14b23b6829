package leeway.server.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final String TEXT = "https://desk.example:8443/cover";
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @Test
  void drawsEachDarkModuleOnceAndNoOther() {
    var generated =
        io.nayuki.qrcodegen.QrCode.encodeText(TEXT, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    var dark = new TreeSet<String>();
    for (int y = 0; y < generated.size; y++) {
      for (int x = 0; x < generated.size; x++) {
        if (generated.getModule(x, y)) {
          dark.add(x + " " + y);
        }
      }
    }

    var code = QrCode.of(TEXT);

    assertThat(drawn(code)).isEqualTo(dark).hasSizeGreaterThan(100);
    assertThat(code.side()).isEqualTo(generated.size);
    assertThat(code.viewBox()).isEqualTo("-4 -4 37 37");
  }

  private static Set<String> drawn(QrCode code) {
    var drawn = new TreeSet<String>();
    var bars = BAR.matcher(code.path());
    while (bars.find()) {
      int start = Integer.parseInt(bars.group(1));
      int length = Integer.parseInt(bars.group(3));
      assertThat(bars.group(4)).isEqualTo(bars.group(3));
      for (int x = start; x < start + length; x++) {
        assertThat(drawn.add(x + " " + bars.group(2))).isTrue();
      }
    }
    return drawn;
  }
}
