package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import leeway.server.people.secret.HostCookie;
import leeway.server.people.secret.Secret;

/** The cookie that holds a session's secret. */
public final class SessionCookie {
  private static final HostCookie COOKIE =
      new HostCookie("leeway", "Lax"); // Strict would break links from mail

  private SessionCookie() {}

  /** Returns the secret that the request carries, whether or not a session belongs to it. */
  public static Optional<Secret> read(HttpServletRequest request) {
    return COOKIE.secret(request);
  }

  public static void write(
      Secret secret, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.write(secret.text(), Sessions.AGE_MAX, request, response);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }
}
