package leeway.server.people.secret;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that no script reads and no other host sets. Over TLS its name begins with {@code
 * __Host-}, which makes browsers refuse it from anywhere but this host; without TLS, on this
 * machine alone, they would refuse it from us too, so there it has its plain name.
 *
 * @param sameSite {@code Strict}; {@code Lax} where people come back by a link from elsewhere
 */
public record HostCookie(String plainName, String sameSite) {
  private static final String TLS_PREFIX = "__Host-";

  /** What the request carries under this name, whatever it is. */
  public Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** The secret that the request carries, whether or not anything belongs to it. */
  public Optional<Secret> secret(HttpServletRequest request) {
    return read(request).filter(Secret::isSecret).map(Secret::new);
  }

  /** Lets the browser keep a value for so long. */
  public void write(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(sameSite)
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Lets the browser forget it. */
  public void clear(HttpServletRequest request, HttpServletResponse response) {
    write("", Duration.ZERO, request, response);
  }

  /** What the cookie is called in answers to this request. */
  public String name(HttpServletRequest request) {
    return request.isSecure() ? TLS_PREFIX + plainName : plainName;
  }
}
