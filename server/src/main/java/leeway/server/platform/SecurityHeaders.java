package leeway.server.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts on every answer the headers that tell a browser to keep strangers out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {
  static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

  private static final SecureRandom RANDOM = new SecureRandom();
  static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String PAGE_POLICY =
      "; style-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self'; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'; object-src 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy(request));
    addTo(response);
    if (request.isSecure()) {
      addTransportSecurity(response);
    }
    chain.doFilter(request, response);
  }

  /** Adds those that are the same on every answer. */
  static void addTo(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
    response.setHeader(
        "Cache-Control", "no-store"); // static files, whose names are hashed, say otherwise
  }

  /** Tells the browser to come over TLS alone from now on. */
  static void addTransportSecurity(HttpServletResponse response) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  private static String policy(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return DATA_POLICY;
    }
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic'" + PAGE_POLICY;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // the container may have emptied the headers of what failed
  }
}
