package leeway.server.people.link;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import leeway.server.people.secret.Throttle;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who cannot sign in asks for a link, and where a link leads. */
@Controller
final class PasswordPage {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordPage.class);
  private static final int ASKED_PER_HOUR = 3;
  private static final int TRIES_PER_MINUTE = 20;

  private final SendLink sendLink;
  private final PasswordLinks links;
  private final SetPassword setPassword;
  private final Pages pages;
  private final Throttle byName;
  private final Throttle byAddress;

  PasswordPage(
      SendLink sendLink,
      PasswordLinks links,
      SetPassword setPassword,
      Pages pages,
      InstantSource clock) {
    this.sendLink = sendLink;
    this.links = links;
    this.setPassword = setPassword;
    this.pages = pages;
    this.byName = new Throttle(Duration.ofHours(1), Duration.ofHours(1), clock);
    this.byAddress = new Throttle(Duration.ofMinutes(1), Duration.ofMinutes(5), clock);
  }

  @GetMapping("/password")
  ResponseEntity<String> forgotten(HttpServletRequest request) {
    return pages.page("people/forgotten.jte", new ForgottenView("", false), request);
  }

  /** Says the same for every name, and does what there is to do after it was said. */
  @PostMapping("/password")
  ResponseEntity<String> ask(
      @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
    checkTries(request);
    var login = name.strip().toLowerCase(Locale.ROOT);
    var texts = Texts.in(request.getLocales());
    if (byName.count(login, ASKED_PER_HOUR).isZero()) {
      Thread.ofVirtual().start(() -> send(login, texts));
    }
    return pages.page("people/forgotten.jte", new ForgottenView(name, true), request);
  }

  private void send(String login, Texts texts) {
    try {
      sendLink.reset(login, texts);
    } catch (RuntimeException e) {
      LOG.error("a link for a password could not be made", e);
    }
  }

  @GetMapping(SendLink.PATH + "{link}")
  ResponseEntity<String> choose(@PathVariable String link, HttpServletRequest request) {
    checkTries(request);
    return links
        .find(link)
        .map(account -> new PasswordView(account.login(), link, ""))
        .map(view -> pages.page("people/password.jte", view, request))
        .orElseThrow(PasswordPage::dead);
  }

  @PostMapping(SendLink.PATH + "set")
  ResponseEntity<String> set(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String wanted,
      HttpServletRequest request) {
    checkTries(request);
    return switch (setPassword.set(link, wanted)) {
      case SET ->
          ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/login")).build();
      case DEAD -> throw dead();
      case NOT_ACCEPTED ->
          pages.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "people/password.jte",
              new PasswordView(
                  links.find(link).orElseThrow(PasswordPage::dead).login(),
                  link,
                  "account.not-accepted"),
              request);
    };
  }

  private void checkTries(HttpServletRequest request) {
    var wait = byAddress.count(request.getRemoteAddr(), TRIES_PER_MINUTE);
    if (wait.isPositive()) {
      throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, "Wait a moment, then try again.")
          .retryAfter(wait);
    }
  }

  private static ProblemException dead() {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "A link works once, and for a while. Ask for a new one.");
  }
}
