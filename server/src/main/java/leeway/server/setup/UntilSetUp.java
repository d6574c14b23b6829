package leeway.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.people.Role;
import leeway.server.platform.Announcements;
import leeway.server.platform.Pages;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While there is no rulebook, leads an administrator to the first pages and tells everybody else
 * that it is not set up yet. What needs no rulebook goes on.
 */
@Component
final class UntilSetUp implements HandlerInterceptor, WebMvcConfigurer {
  private static final List<String> OPEN =
      List.of(
          "/setup",
          "/login",
          "/password",
          "/account",
          "/administration",
          "/api/v1/accounts",
          "/api/v1/tokens",
          "/static",
          "/worker.js",
          "/error");

  private final RulebookInForce rulebooks;
  private final Announcements announcements;

  UntilSetUp(RulebookInForce rulebooks, Announcements announcements) {
    this.rulebooks = rulebooks;
    this.announcements = announcements;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (!rulebooks.isThere()) {
      announcements.print("No rulebook yet: sign in as administrator, and a few pages ask for it.");
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (rulebooks.isThere() || OPEN.stream().anyMatch(request.getRequestURI()::startsWith)) {
      return true;
    }
    boolean maySetUp =
        Callers.of(request).map(Caller.Person::role).filter(Role.ADMINISTRATOR::equals).isPresent();
    if (!maySetUp || !Pages.isWantedBy(request)) {
      throw new ProblemException(
          ProblemCode.NOT_SET_UP, "An administrator answers a few questions first.");
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, "/setup/" + Step.START.code());
    return false;
  }
}
