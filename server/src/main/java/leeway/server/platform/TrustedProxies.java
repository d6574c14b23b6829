package leeway.server.platform;

import java.util.List;
import java.util.regex.Pattern;
import leeway.server.platform.Settings.Reach;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies in front of us, whose word about where a request came from is believed. */
final class TrustedProxies {
  /** An address and no name, which would be looked up. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*");

  private final List<IpAddressMatcher> networks;

  TrustedProxies(Reach reach) {
    this.networks =
        switch (reach) {
          case Reach.BehindProxy(var texts) -> texts.stream().map(IpAddressMatcher::new).toList();
          case Reach.Loopback _, Reach.Tls _ -> List.of();
        };
  }

  boolean include(String address) {
    return isAddress(address) && networks.stream().anyMatch(network -> network.matches(address));
  }

  /**
   * The last address in {@code X-Forwarded-For} that is not one of our proxies, since those before
   * it anybody can write; the peer's where there is none.
   */
  String client(String forwardedFor, String peer) {
    return List.of(forwardedFor.split(",")).reversed().stream()
        .map(String::strip)
        .filter(address -> !include(address))
        .findFirst()
        .filter(TrustedProxies::isAddress)
        .orElse(peer);
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
