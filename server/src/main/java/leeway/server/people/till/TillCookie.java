package leeway.server.people.till;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.server.people.secret.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that makes a device a till: it holds the till's secret, for a year. */
public final class TillCookie {
  private static final String TLS_NAME = "__Host-leeway-till";
  private static final String PLAIN_NAME = "leeway-till";
  private static final Duration AGE = Duration.ofDays(365);

  private TillCookie() {}

  /** The secret that the request carries, whether or not a till belongs to it. */
  public static Optional<Secret> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .filter(Secret::isSecret)
        .findFirst()
        .map(Secret::new);
  }

  static void write(Secret secret, HttpServletRequest request, HttpServletResponse response) {
    set(secret.text(), AGE, request, response);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? TLS_NAME : PLAIN_NAME;
  }

  private static void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
