package leeway.server.people.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import leeway.server.people.Caller;
import leeway.server.people.CallerAuthentication;
import leeway.server.people.secret.Secret;
import leeway.server.people.secret.Throttle;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Proves a machine by its {@code Authorization: Bearer} header, as often in a minute as its token
 * allows.
 */
public final class TokenGuard extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Tokens tokens;
  private final InstantSource clock;
  private final HandlerExceptionResolver problems;
  private final Throttle throttle;

  public TokenGuard(Tokens tokens, InstantSource clock, HandlerExceptionResolver problems) {
    this.tokens = tokens;
    this.clock = clock;
    this.problems = problems;
    this.throttle = new Throttle(MINUTE, MINUTE, clock);
  }

  public static boolean isUsedBy(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/")
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Token> token = find(request);
    if (token.isEmpty()) {
      var refused = new BadCredentialsException("unknown, expired or revoked token");
      problems.resolveException(request, response, null, refused);
      return;
    }
    Duration wait = throttle.count(token.get().id().toString(), token.get().perMinute());
    if (wait.isPositive()) {
      problems.resolveException(request, response, null, tooMany(token.get(), wait));
      return;
    }
    var context = new SecurityContextImpl(new CallerAuthentication(machine(token.get())));
    SecurityContextHolder.setContext(context); // cleared by the framework's first filter
    chain.doFilter(request, response);
  }

  private Optional<Token> find(HttpServletRequest request) {
    String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
    return Optional.of(header)
        .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(text -> text.substring(SCHEME.length()).strip())
        .filter(Secret::isSecret)
        .flatMap(text -> tokens.find(new Secret(text)))
        .filter(token -> token.isUsableAt(clock.instant()));
  }

  private static Caller.Machine machine(Token token) {
    return new Caller.Machine(
        token.id(), token.label(), token.person(), Set.copyOf(token.scopes()));
  }

  private static ProblemException tooMany(Token token, Duration wait) {
    return new ProblemException(
            ProblemCode.TOO_MANY_REQUESTS,
            "This token may call " + token.perMinute() + " times a minute.")
        .retryAfter(wait);
  }
}
