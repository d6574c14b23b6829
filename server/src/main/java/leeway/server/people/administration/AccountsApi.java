package leeway.server.people.administration;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.MakeAccount;
import leeway.server.people.signin.Sessions;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.RequiredFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/accounts")
final class AccountsApi {
  private static final Logger LOG = LoggerFactory.getLogger(AccountsApi.class);

  private final MakeAccount makeAccount;
  private final Accounts accounts;
  private final Sessions sessions;
  private final InstantSource clock;

  AccountsApi(MakeAccount makeAccount, Accounts accounts, Sessions sessions, InstantSource clock) {
    this.makeAccount = makeAccount;
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping
  AccountList list() {
    return new AccountList(accounts.list().stream().map(AccountsApi::shown).toList());
  }

  @PostMapping
  ResponseEntity<ShownAccount> make(
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody NewAccount wanted) {
    Account made =
        makeAccount.make(
            wanted.login(),
            wanted.person(),
            wanted.role(),
            wanted.password(),
            new IdempotencyKey(key));
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.id())).body(shown(made));
  }

  @GetMapping("/{id}")
  ShownAccount show(@PathVariable UUID id) {
    return accounts
        .find(new AccountId(id))
        .map(AccountsApi::shown)
        .orElseThrow(AccountsApi::notFound);
  }

  /** Disables the account and ends its sessions. It is kept, since acts name its person. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disable(@PathVariable UUID id) {
    var account = new AccountId(id);
    if (accounts.find(account).isEmpty()) {
      throw notFound();
    }
    accounts.disable(account, clock.instant());
    sessions.endAll(account);
    LOG.info("account {} disabled", account);
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no account of this id.");
  }

  private static ShownAccount shown(Account account) {
    return new ShownAccount(
        account.id().value(),
        account.login(),
        account.person().value(),
        account.role().code(),
        account.state().code(),
        account.createdAt());
  }

  /** What an account is made of. */
  record NewAccount(String login, String person, String role, String password) {
    NewAccount {
      RequiredFields.check("login", login, "person", person, "role", role, "password", password);
    }

    @Override
    public String toString() {
      return "account for " + login; // never the password
    }
  }

  record ShownAccount(
      UUID id, String login, String person, String role, String state, Instant createdAt) {}

  record AccountList(List<ShownAccount> items) {}
}
