package leeway.server.people.signin;

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

/**
 * The cookie that holds a session's secret. Over TLS its name begins with {@code __Host-}, which
 * makes browsers refuse it from anywhere but this host; without TLS, on this machine alone, they
 * would refuse it from us too, so there it has another name.
 */
public final class SessionCookie {
  static final String TLS_NAME = "__Host-leeway";
  static final String PLAIN_NAME = "leeway";

  private SessionCookie() {}

  static String name(HttpServletRequest request) {
    return request.isSecure() ? TLS_NAME : PLAIN_NAME;
  }

  /** Returns the secret that the request carries, whether or not a session belongs to it. */
  public static Optional<Secret> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .filter(Secret::isSecret)
        .findFirst()
        .map(Secret::new);
  }

  public static void write(
      Secret secret, HttpServletRequest request, HttpServletResponse response) {
    set(secret.text(), Sessions.AGE_MAX, request, response);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, request, response);
  }

  private static void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax") // Strict would break links from mail
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
