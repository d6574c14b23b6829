package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leeway.server.platform.Settings.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7 | 203.0.113.7",
        "1.2.3.4, 203.0.113.7 | 203.0.113.7",
        "1.2.3.4, 203.0.113.7, 10.0.0.9 | 203.0.113.7",
        "10.0.0.9 | 10.0.0.1",
        "'' | 10.0.0.1",
        "evil.example | 10.0.0.1"
      })
  void believesTheLastAddressThatNoProxyOfOursHas(String forwardedFor, String client) {
    var proxies = new TrustedProxies(new Reach.BehindProxy(List.of("10.0.0.0/8")));

    assertThat(proxies.client(forwardedFor, "10.0.0.1")).isEqualTo(client);
  }
}
