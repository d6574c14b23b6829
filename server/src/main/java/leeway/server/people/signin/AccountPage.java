package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.people.account.Identities;
import leeway.server.people.account.OidcSettings;
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
  private final OidcSettings oidc;
  private final Identities identities;

  AccountPage(
      ChangePassword changePassword, Pages pages, OidcSettings oidc, Identities identities) {
    this.changePassword = changePassword;
    this.pages = pages;
    this.oidc = oidc;
    this.identities = identities;
  }

  @GetMapping("/account")
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String company,
      Caller.Person person,
      HttpServletRequest request) {
    String mistake = company.equals("refused") ? "account.not-linked" : "";
    return pages.page(TEMPLATE, view(person, mistake), request);
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

  private AccountView view(Caller.Person person, String mistake) {
    return new AccountView(
        person.login(),
        "role." + person.role().code(),
        person.role() == Role.ADMINISTRATOR,
        person.role() == Role.ASSOCIATE,
        mistake,
        company(person));
  }

  private String company(Caller.Person person) {
    if (!oidc.isOffered()) {
      return "";
    }
    return identities.isLinked(person.account()) ? "account.linked" : "account.link";
  }
}
