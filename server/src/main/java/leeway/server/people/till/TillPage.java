package leeway.server.people.till;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import leeway.server.people.secret.Secret;
import leeway.server.people.signin.SessionCookie;
import leeway.server.people.signin.Sessions;
import leeway.server.people.till.SwitchPerson.Mistake;
import leeway.server.people.till.SwitchPerson.Outcome;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people switch at a till: a scanner types the badge and sends it, then the PIN is typed. A
 * device that is no till is led to the sign-in.
 */
@Controller
final class TillPage {
  private static final String TEMPLATE = "people/till.jte";

  private final SwitchPerson switchPerson;
  private final Sessions sessions;
  private final Pages pages;

  TillPage(SwitchPerson switchPerson, Sessions sessions, Pages pages) {
    this.switchPerson = switchPerson;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping("/till")
  ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
    var till = till(request);
    if (till.isEmpty()) {
      TillCookie.clear(request, response);
      return see("/login");
    }
    return page(HttpStatus.OK, TillView.badge(till.get().label(), ""), request);
  }

  @PostMapping("/till")
  ResponseEntity<String> byPin(
      @RequestParam(defaultValue = "") String badge,
      @RequestParam(defaultValue = "") String pin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var till = till(request);
    if (till.isEmpty()) {
      return see("/login");
    }
    var outcome = switchPerson.byPin(till.get(), secret(request), badge, pin.strip());
    return answer(outcome, till.get(), badge, request, response);
  }

  @PostMapping("/till/pin")
  ResponseEntity<String> byPassword(
      @RequestParam(defaultValue = "") String badge,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String pin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var till = till(request);
    if (till.isEmpty()) {
      return see("/login");
    }
    var proof = new SwitchPerson.Proof(password, pin.strip(), request.getRemoteAddr());
    var outcome = switchPerson.byPassword(till.get(), secret(request), badge, proof);
    return answer(outcome, till.get(), badge, request, response);
  }

  private ResponseEntity<String> answer(
      Outcome outcome,
      Till till,
      String badge,
      HttpServletRequest request,
      HttpServletResponse response) {
    var texts = Texts.in(request.getLocales());
    return switch (outcome) {
      case Outcome.Switched(var session) -> {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.write(session, request, response);
        yield see("/");
      }
      case Outcome.AsksPin(var known, var left, var wasWrong) -> {
        String message = wasWrong ? texts.text("shared.wrong-pin", left) : "";
        var view = TillView.pin(till.label(), badge, known.account().login(), message);
        yield page(wasWrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, view, request);
      }
      case Outcome.AsksPassword(var known, var mistake) -> {
        String message = mistake == Mistake.NONE ? "" : texts.text(text(mistake));
        var view = TillView.password(till.label(), badge, known.account().login(), message);
        var status = mistake == Mistake.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        yield page(status, view, request);
      }
      case Outcome.UnknownBadge _ ->
          page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TillView.badge(till.label(), texts.text("shared.unknown-badge")),
              request);
      case Outcome.TooMany(var wait) -> {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        yield page(
            HttpStatus.TOO_MANY_REQUESTS,
            TillView.badge(till.label(), texts.text("login.too-many", seconds)),
            request);
      }
    };
  }

  private static String text(Mistake mistake) {
    return switch (mistake) {
      case NONE, PIN_USED_UP -> "shared.pin-used-up";
      case PASSWORD -> "shared.wrong-password";
      case PIN -> "shared.unfit-pin";
    };
  }

  private Optional<Till> till(HttpServletRequest request) {
    return TillCookie.read(request).flatMap(switchPerson::till);
  }

  private static Secret secret(HttpServletRequest request) {
    return TillCookie.read(request).orElseThrow();
  }

  private ResponseEntity<String> page(
      HttpStatus status, TillView view, HttpServletRequest request) {
    return pages.page(status, TEMPLATE, view, request);
  }

  private static ResponseEntity<String> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
