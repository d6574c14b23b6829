package leeway.server.people.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import leeway.server.people.CallerAuthentication;
import leeway.server.people.Role;
import leeway.server.platform.problem.BodyLimit;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets files in only from people who may bring them, before anything looks for the form's token and
 * so takes the whole body to disk.
 */
final class UploadGuard extends OncePerRequestFilter {
  /** Whoever answers for rules, reviews, money or accounts. */
  static final String[] AUTHORITIES = {
    CallerAuthentication.role(Role.REVIEWER),
    CallerAuthentication.role(Role.RULE_OWNER),
    CallerAuthentication.role(Role.EXECUTIVE),
    CallerAuthentication.role(Role.ADMINISTRATOR)
  };

  private final HandlerExceptionResolver problems;

  UploadGuard(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!BodyLimit.isUpload(request) || mayUpload()) {
      chain.doFilter(request, response);
      return;
    }
    problems.resolveException(
        request,
        response,
        null,
        new ProblemException(ProblemCode.NOT_ALLOWED, "Sign in as somebody who may bring files."));
  }

  private static boolean mayUpload() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
        && caller.isAuthenticated()
        && caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(Set.of(AUTHORITIES)::contains);
  }
}
