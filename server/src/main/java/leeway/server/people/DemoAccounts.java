package leeway.server.people;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.server.platform.Announcements;
import leeway.server.platform.IdempotencyKey;
import leeway.server.platform.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts to try the product with, under {@code demo} alone: one for each role and a token for a
 * machine, in the names of people of the sample rulebooks. Their password and the token are made
 * anew at each start and printed.
 */
@Component
final class DemoAccounts {
  private static final String TOKEN_LABEL = "demo";
  private static final int PASSWORD_LENGTH = 16;
  private static final int TOKEN_DAYS = 7;
  private static final int TOKEN_PER_MINUTE = 6_000;
  private static final String ADMINISTRATOR = "ada";
  private static final String MACHINE = "helper";
  private static final List<Demo> PEOPLE =
      List.of(
          new Demo("ann", Role.ASSOCIATE),
          new Demo("joanne", Role.ASSOCIATE),
          new Demo("ravi", Role.REVIEWER),
          new Demo("olga", Role.RULE_OWNER),
          new Demo("irene", Role.EXECUTIVE),
          new Demo("paul", Role.PROVIDER),
          new Demo(ADMINISTRATOR, Role.ADMINISTRATOR));

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
    for (Demo demo : PEOPLE) {
      makeOrRenew(demo, passwords.hash(password));
      announcements.print("  %-8s %s".formatted(demo.name(), demo.role().code()));
    }
    announcements.print("A machine, " + MACHINE + ", by this token: " + freshToken().text());
  }

  private void makeOrRenew(Demo demo, String passwordHash) {
    var known = accounts.findByLogin(demo.name());
    if (known.isPresent()) {
      accounts.setPasswordHash(known.get().account().id(), passwordHash);
      sessions.endAll(known.get().account().id());
      return;
    }
    var account =
        new Account(
            new AccountId(UUID.randomUUID()),
            demo.name(),
            new PersonId(demo.name()),
            demo.role(),
            Account.State.ACTIVE,
            clock.instant());
    accounts.add(account, passwordHash, new IdempotencyKey("demo-account-" + demo.name()));
  }

  private Secret freshToken() {
    tokens.list().stream()
        .filter(token -> token.label().equals(TOKEN_LABEL))
        .forEach(token -> tokens.revoke(token.id(), clock.instant()));
    AccountId maker = accounts.findByLogin(ADMINISTRATOR).orElseThrow().account().id();
    var wanted =
        new MakeToken.Wanted(
            TOKEN_LABEL,
            MACHINE,
            List.of(Scope.ASK.code(), Scope.ACT.code(), Scope.READ.code()),
            TOKEN_DAYS,
            TOKEN_PER_MINUTE);
    return makeToken.make(wanted, maker, new IdempotencyKey(UUID.randomUUID().toString())).secret();
  }

  /** Somebody of the sample rulebooks, and the role of the account. */
  private record Demo(String name, Role role) {}
}
