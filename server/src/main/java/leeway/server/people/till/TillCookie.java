package leeway.server.people.till;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import leeway.server.people.secret.HostCookie;
import leeway.server.people.secret.Secret;

/** The cookie that makes a device a till: it holds the till's secret, for a year. */
public final class TillCookie {
  private static final HostCookie COOKIE = new HostCookie("leeway-till", "Strict");
  private static final Duration AGE = Duration.ofDays(365);

  private TillCookie() {}

  /** The secret that the request carries, whether or not a till belongs to it. */
  public static Optional<Secret> read(HttpServletRequest request) {
    return COOKIE.secret(request);
  }

  static void write(Secret secret, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.write(secret.text(), AGE, request, response);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }
}
