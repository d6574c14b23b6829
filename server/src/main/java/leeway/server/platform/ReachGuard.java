package leeway.server.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import leeway.server.platform.Settings.Reach;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets in only what comes the way that the settings name. Without TLS that is this machine under
 * its own name (a page elsewhere whose host name points here is not). Behind a proxy it is what one
 * of the named proxies received over TLS; its {@code X-Forwarded-For} and {@code X-Forwarded-Proto}
 * are believed, and nobody else's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ReachGuard extends OncePerRequestFilter {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Reach reach;
  private final TrustedProxies proxies;
  private final HandlerExceptionResolver problems;

  ReachGuard(Settings settings, HandlerExceptionResolver handlerExceptionResolver) {
    this.reach = settings.reach();
    this.proxies = new TrustedProxies(settings.reach());
    this.problems = handlerExceptionResolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain filters)
      throws ServletException, IOException {
    switch (reach) {
      case Reach.Tls _ -> filters.doFilter(request, response);
      case Reach.Loopback() -> {
        if (OWN_NAMES.contains(request.getServerName())) {
          filters.doFilter(request, response);
        } else {
          refuse(request, response, ProblemCode.WRONG_HOST, "Without TLS, use http://localhost.");
        }
      }
      case Reach.BehindProxy _ -> {
        if (proxies.include(request.getRemoteAddr()) && isTls(request)) {
          SecurityHeaders.addTransportSecurity(response);
          filters.doFilter(new ForwardedRequest(request, client(request)), response);
        } else {
          refuse(request, response, ProblemCode.TLS_REQUIRED, "Come over TLS, through the proxy.");
        }
      }
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, ProblemCode code, String detail) {
    problems.resolveException(request, response, null, new ProblemException(code, detail));
  }

  private static boolean isTls(HttpServletRequest request) {
    return "https".equals(request.getHeader("X-Forwarded-Proto"));
  }

  private String client(HttpServletRequest request) {
    String forwardedFor = Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse("");
    return proxies.client(forwardedFor, request.getRemoteAddr());
  }

  /** The request as the outside sent it to the proxy. */
  private static final class ForwardedRequest extends HttpServletRequestWrapper {
    private final String client;

    ForwardedRequest(HttpServletRequest request, String client) {
      super(request);
      this.client = client;
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getScheme() {
      return "https";
    }
  }
}
