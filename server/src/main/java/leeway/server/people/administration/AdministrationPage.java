package leeway.server.people.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TokenId;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.MakeAccount;
import leeway.server.people.link.SendLink;
import leeway.server.people.signin.Sessions;
import leeway.server.people.token.MakeToken;
import leeway.server.people.token.Token;
import leeway.server.people.token.Tokens;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may enter: accounts of people and tokens of machines, made and ended by an administrator. */
@Controller
final class AdministrationPage {
  private static final String TEMPLATE = "people/administration.jte";
  private static final int TOKEN_DAYS = 90;
  private static final int TOKEN_PER_MINUTE = 60;

  private final MakeAccount makeAccount;
  private final SendLink sendLink;
  private final MakeToken makeToken;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Sessions sessions;
  private final Pages pages;
  private final InstantSource clock;

  AdministrationPage(
      MakeAccount makeAccount,
      SendLink sendLink,
      MakeToken makeToken,
      Accounts accounts,
      Tokens tokens,
      Sessions sessions,
      Pages pages,
      InstantSource clock) {
    this.makeAccount = makeAccount;
    this.sendLink = sendLink;
    this.makeToken = makeToken;
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/administration")
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String invite, HttpServletRequest request) {
    return pages.page(TEMPLATE, view(invite, AdministrationView.Notice.NONE), request);
  }

  @PostMapping("/administration/accounts")
  ResponseEntity<String> makeAccount(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String idempotencyKey,
      HttpServletRequest request) {
    try {
      makeAccount.make(login, person, role, password, new IdempotencyKey(idempotencyKey));
      return back();
    } catch (ProblemException problem) {
      return mistaken(problem, request);
    }
  }

  /** A link that was not mailed is on the page that answers, and nowhere else. */
  @PostMapping("/administration/invitations")
  ResponseEntity<String> invite(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String idempotencyKey,
      HttpServletRequest request) {
    var wanted = new SendLink.Invitation(login, person, role, mail);
    try {
      var texts = Texts.in(request.getLocales());
      var sent = sendLink.invite(wanted, new IdempotencyKey(idempotencyKey), texts);
      var notice = new AdministrationView.Notice(List.of(), "", sent.login(), sent.link());
      return pages.page(HttpStatus.CREATED, TEMPLATE, view("", notice), request);
    } catch (ProblemException problem) {
      return mistaken(problem, request);
    }
  }

  @PostMapping("/administration/accounts/{id}/end")
  ResponseEntity<String> endAccount(@PathVariable UUID id) {
    var account = new AccountId(id);
    accounts.disable(account, clock.instant());
    sessions.endAll(account);
    return back();
  }

  /** The secret is on the page that answers, and nowhere else. */
  @PostMapping("/administration/tokens")
  ResponseEntity<String> makeToken(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") List<String> scopes,
      @RequestParam(defaultValue = "") String idempotencyKey,
      Caller.Person administrator,
      HttpServletRequest request) {
    var wanted = new MakeToken.Wanted(label, person, scopes, TOKEN_DAYS, TOKEN_PER_MINUTE);
    try {
      var made =
          makeToken.make(wanted, administrator.account(), new IdempotencyKey(idempotencyKey));
      var notice = new AdministrationView.Notice(List.of(), made.secret().text(), "", "");
      return pages.page(HttpStatus.CREATED, TEMPLATE, view("", notice), request);
    } catch (ProblemException problem) {
      return mistaken(problem, request);
    }
  }

  @PostMapping("/administration/tokens/{id}/end")
  ResponseEntity<String> endToken(@PathVariable UUID id) {
    tokens.revoke(new TokenId(id), clock.instant());
    return back();
  }

  private AdministrationView view(String invite, AdministrationView.Notice notice) {
    return new AdministrationView(
        accounts.list().stream().map(AdministrationPage::row).toList(),
        tokens.list().stream().map(AdministrationPage::row).toList(),
        Arrays.stream(Role.values()).map(Role::code).toList(),
        Arrays.stream(Scope.values()).map(Scope::code).toList(),
        invite,
        UUID.randomUUID().toString(),
        notice);
  }

  private static AdministrationView.AccountRow row(Account account) {
    return new AdministrationView.AccountRow(
        account.id().toString(),
        account.login(),
        account.person().value(),
        "role." + account.role().code(),
        account.state() == Account.State.ACTIVE);
  }

  private static AdministrationView.TokenRow row(Token token) {
    return new AdministrationView.TokenRow(
        token.id().toString(),
        token.label(),
        token.person().value(),
        String.join(", ", token.scopes().stream().map(Scope::code).toList()),
        LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC).toString(),
        token.state() == Token.State.ACTIVE);
  }

  private ResponseEntity<String> mistaken(ProblemException problem, HttpServletRequest request) {
    var mistakes =
        problem.fields().isEmpty()
            ? List.of(String.valueOf(problem.getMessage()))
            : problem.fields().stream()
                .map(field -> field.pointer().substring(1) + ": " + field.detail())
                .toList();
    var notice = new AdministrationView.Notice(mistakes, "", "", "");
    return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view("", notice), request);
  }

  private static ResponseEntity<String> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/administration"))
        .build();
  }
}
