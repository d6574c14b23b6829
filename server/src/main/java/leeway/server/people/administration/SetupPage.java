package leeway.server.people.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import leeway.server.people.Role;
import leeway.server.people.account.MakeAccount;
import leeway.server.people.secret.Throttle;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.ProblemException.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the first administrator is made; afterwards there is nothing here. */
@Controller
final class SetupPage {
  private static final String TEMPLATE = "people/setup.jte";
  private static final int TRIES = 5;

  private final FirstAdministrator first;
  private final MakeAccount makeAccount;
  private final Pages pages;
  private final Throttle throttle;

  SetupPage(FirstAdministrator first, MakeAccount makeAccount, Pages pages, InstantSource clock) {
    this.first = first;
    this.makeAccount = makeAccount;
    this.pages = pages;
    this.throttle = new Throttle(Duration.ofMinutes(1), Duration.ofMinutes(5), clock);
  }

  @GetMapping("/setup")
  ResponseEntity<String> show(HttpServletRequest request) {
    requireAwaited();
    return pages.page(TEMPLATE, new SetupView("", "", List.of()), request);
  }

  @PostMapping("/setup")
  ResponseEntity<String> submit(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    requireAwaited();
    Duration wait = throttle.count("setup", TRIES);
    if (wait.isPositive()) {
      throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, "Wait a moment, then try again.")
          .retryAfter(wait);
    }
    if (!first.use(code)) {
      String message = Texts.in(request.getLocales()).text("setup.wrong-code");
      return mistakes(new SetupView("", name, List.of(message)), request);
    }
    try {
      makeAccount.make(
          name,
          name,
          Role.ADMINISTRATOR.code(),
          password,
          new IdempotencyKey("first-administrator"));
    } catch (ProblemException problem) {
      first.giveBack(code.strip());
      var messages = problem.fields().stream().map(FieldProblem::detail).toList();
      return mistakes(new SetupView(code, name, messages), request);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/login")).build();
  }

  private ResponseEntity<String> mistakes(SetupView view, HttpServletRequest request) {
    return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view, request);
  }

  private void requireAwaited() {
    if (!first.isAwaited()) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is an administrator already.");
    }
  }
}
