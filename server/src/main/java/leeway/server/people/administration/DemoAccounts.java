package leeway.server.people.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.Scope;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Passwords;
import leeway.server.people.secret.Secret;
import leeway.server.people.signin.Sessions;
import leeway.server.people.token.MakeToken;
import leeway.server.people.token.Tokens;
import leeway.server.platform.Announcements;
import leeway.server.platform.Settings;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts to try the product with, under {@code demo} alone: people of the sample company and a
 * token for a machine. Their password and the token are made anew at each start and printed.
 */
@Component
final class DemoAccounts {
  private static final String TOKEN_LABEL = "demo";
  private static final int PASSWORD_LENGTH = 16;
  private static final int TOKEN_DAYS = 7;
  private static final int TOKEN_PER_MINUTE = 6_000;
  private final Settings settings;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Tokens tokens;
  private final MakeToken makeToken;
  private final Announcements announcements;
  private final InstantSource clock;

  DemoAccounts(
      Settings settings,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      Tokens tokens,
      MakeToken makeToken,
      Announcements announcements,
      InstantSource clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.tokens = tokens;
    this.makeToken = makeToken;
    this.announcements = announcements;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0) // before the first administrator is asked for, who then is there
  void make() {
    if (settings.mode() != Settings.Mode.DEMO) {
      return;
    }
    String password = Secret.fresh().text().substring(0, PASSWORD_LENGTH);
    announcements.print(
        "Who may log in, each with the password " + password + " until the next start:");
    var cast = DemoCast.read(settings.rulebook());
    for (DemoCast.Member member : cast.members()) {
      makeOrRenew(member, passwords.hash(password));
      announcements.print("  %-8s %s".formatted(member.login(), member.role().code()));
    }
    var administrator = accounts.findByLogin(cast.administrator()).orElseThrow().account().id();
    announcements.print(
        "A machine, "
            + cast.machine()
            + ", by this token: "
            + freshToken(cast.machine(), administrator).text());
  }

  private void makeOrRenew(DemoCast.Member demo, String passwordHash) {
    var known = accounts.findByLogin(demo.login());
    if (known.isPresent()) {
      accounts.setPasswordHash(known.get().account().id(), passwordHash);
      sessions.endAll(known.get().account().id());
      return;
    }
    var account =
        new Account(
            new AccountId(UUID.randomUUID()),
            demo.login(),
            demo.person(),
            demo.role(),
            Account.State.ACTIVE,
            clock.instant());
    accounts.add(account, passwordHash, new IdempotencyKey("demo-account-" + demo.login()));
  }

  private Secret freshToken(String machine, AccountId maker) {
    tokens.list().stream()
        .filter(token -> token.label().equals(TOKEN_LABEL))
        .forEach(token -> tokens.revoke(token.id(), clock.instant()));
    var wanted =
        new MakeToken.Wanted(
            TOKEN_LABEL,
            machine,
            List.of(Scope.ASK.code(), Scope.ACT.code(), Scope.READ.code()),
            TOKEN_DAYS,
            TOKEN_PER_MINUTE);
    return makeToken.make(wanted, maker, new IdempotencyKey(UUID.randomUUID().toString())).secret();
  }
}
