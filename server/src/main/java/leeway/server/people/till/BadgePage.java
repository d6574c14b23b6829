package leeway.server.people.till;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.signin.SignIn;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.qr.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One's own badge to print. Its code is on the page that answers, and nowhere else; whoever prints
 * another ends this one. The password is asked for, since others may sit at a session left open.
 */
@Controller
final class BadgePage {
  private static final String TEMPLATE = "people/badge.jte";

  private final Badges badges;
  private final SignIn signIn;
  private final Pages pages;

  BadgePage(Badges badges, SignIn signIn, Pages pages) {
    this.badges = badges;
    this.signIn = signIn;
    this.pages = pages;
  }

  @GetMapping("/account/badge")
  ResponseEntity<String> show(Caller.Person person, HttpServletRequest request) {
    return pages.page(TEMPLATE, view(person, ""), request);
  }

  @PostMapping("/account/badge")
  ResponseEntity<String> make(
      @RequestParam(defaultValue = "") String password,
      Caller.Person person,
      HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    return switch (signIn.prove(person.login(), password, request.getRemoteAddr())) {
      case SignIn.Proof.Proven _ -> {
        var code = QrCode.of(badges.make(person.account()).text());
        var view = new BadgeView(person.login(), List.of(code), "");
        yield pages.page(HttpStatus.CREATED, TEMPLATE, view, request);
      }
      case SignIn.Proof.Refused _ ->
          pages.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              view(person, texts.text("shared.wrong-password")),
              request);
      case SignIn.Proof.TooMany(var wait) ->
          pages.page(
              HttpStatus.TOO_MANY_REQUESTS,
              TEMPLATE,
              view(person, texts.text("login.too-many", wait.toSeconds() + 1)),
              request);
    };
  }

  private static BadgeView view(Caller.Person person, String message) {
    return new BadgeView(person.login(), List.of(), message);
  }
}
