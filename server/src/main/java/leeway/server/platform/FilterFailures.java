package leeway.server.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Brings what fails in a filter, such as looking up a session, to the same place as what fails in a
 * handler.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class FilterFailures extends OncePerRequestFilter {
  private final HandlerExceptionResolver problems;

  FilterFailures(HandlerExceptionResolver handlerExceptionResolver) {
    this.problems = handlerExceptionResolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain filters)
      throws ServletException, IOException {
    try {
      filters.doFilter(request, response);
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      problems.resolveException(request, response, null, failure);
    }
  }
}
