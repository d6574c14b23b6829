package leeway.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Role;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Secret;
import leeway.server.platform.TestClock;
import leeway.server.platform.TestDatabase;
import leeway.server.platform.problem.IdempotencyKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final TestClock clock = new TestClock();
  private Sessions sessions = new Sessions(database.jdbc(), clock);
  private Accounts accounts = new Accounts(database.jdbc());

  @BeforeEach
  void openStores() {
    sessions = new Sessions(database.jdbc(), clock);
    accounts = new Accounts(database.jdbc());
  }

  @Test
  void endAfterThirtyIdleMinutes() {
    Secret secret = sessions.start(account(Role.ASSOCIATE));

    clock.advance(Duration.ofMinutes(29));
    assertThat(sessions.find(secret)).isPresent();
    clock.advance(Duration.ofMinutes(29));
    assertThat(sessions.find(secret)).isPresent();
    clock.advance(Duration.ofMinutes(30));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void endAfterFifteenIdleMinutesForThoseWhoApprove() {
    Secret secret = sessions.start(account(Role.REVIEWER));

    clock.advance(Duration.ofMinutes(14));
    assertThat(sessions.find(secret)).isPresent();
    clock.advance(Duration.ofMinutes(15));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void endAfterTwelveHoursHoweverBusy() {
    Secret secret = sessions.start(account(Role.ASSOCIATE));

    for (int quarter = 1; quarter < 48; quarter++) {
      clock.advance(Duration.ofMinutes(15));
      assertThat(sessions.find(secret)).isPresent();
    }
    clock.advance(Duration.ofMinutes(15));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void endAtOnceWhenTheAccountIsDisabled() {
    AccountId account = account(Role.ASSOCIATE);
    Secret secret = sessions.start(account);

    accounts.disable(account, clock.instant());

    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void openNothingForAnotherSecret() {
    sessions.start(account(Role.ASSOCIATE));

    assertThat(sessions.find(Secret.fresh())).isEmpty();
  }

  private AccountId account(Role role) {
    var id = new AccountId(UUID.randomUUID());
    var login = "u" + id.value().toString().substring(0, 8);
    var account =
        new Account(id, login, new PersonId(login), role, Account.State.ACTIVE, clock.instant());
    accounts.add(account, "no hash", new IdempotencyKey(id.toString()));
    return id;
  }
}
