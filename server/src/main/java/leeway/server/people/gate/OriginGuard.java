package leeway.server.people.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a request that changes something and goes by a cookie pass only where the browser says that
 * our own page sent it. {@code Sec-Fetch-Site} is asked first, because our own {@code
 * Referrer-Policy} turns {@code Origin} into {@code null}.
 */
final class OriginGuard extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final HandlerExceptionResolver problems;

  OriginGuard(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
      return;
    }
    var problem =
        new ProblemException(
            ProblemCode.CROSS_SITE_REQUEST,
            "Send it from our own page, or with an API token instead of a session.");
    problems.resolveException(request, response, null, problem);
  }

  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
  }
}
