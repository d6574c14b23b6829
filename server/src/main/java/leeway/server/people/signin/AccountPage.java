package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.platform.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is here, and the password. */
@Controller
final class AccountPage {
  private static final String TEMPLATE = "people/account.jte";

  private final ChangePassword changePassword;
  private final Pages pages;

  AccountPage(ChangePassword changePassword, Pages pages) {
    this.changePassword = changePassword;
    this.pages = pages;
  }

  @GetMapping("/account")
  ResponseEntity<String> show(Caller.Person person, HttpServletRequest request) {
    return pages.page(TEMPLATE, view(person, ""), request);
  }

  @PostMapping("/account/password")
  ResponseEntity<String> change(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String wanted,
      Caller.Person person,
      HttpServletRequest request) {
    return changePassword
        .change(person, present, wanted)
        .map(mistake -> view(person, mistake.text()))
        .map(view -> pages.page(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view, request))
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/login")).build());
  }

  private static AccountView view(Caller.Person person, String mistake) {
    return new AccountView(
        person.login(),
        "role." + person.role().code(),
        person.role() == Role.ADMINISTRATOR,
        mistake);
  }
}
