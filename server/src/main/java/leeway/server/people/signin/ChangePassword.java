package leeway.server.people.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import leeway.server.people.Caller;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.PasswordRules;
import leeway.server.people.secret.Passwords;
import leeway.server.people.secret.Throttle;
import org.springframework.stereotype.Component;

/**
 * Changes one's own password, for whoever knows the present one; every session of the account ends
 * with it.
 */
@Component
final class ChangePassword {
  private static final int TRIES_PER_MINUTE = 5;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Throttle throttle;

  ChangePassword(Accounts accounts, Passwords passwords, Sessions sessions, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = new Throttle(Duration.ofMinutes(1), Duration.ofMinutes(5), clock);
  }

  /** Returns why the password stays as it is, or empty where it was changed. */
  Optional<Mistake> change(Caller.Person person, String present, String wanted) {
    if (throttle.count(person.login(), TRIES_PER_MINUTE).isPositive()) {
      return Optional.of(Mistake.TOO_MANY);
    }
    var account = accounts.findByLogin(person.login());
    if (account.isEmpty() || !passwords.matches(present, account.get().passwordHash())) {
      return Optional.of(Mistake.WRONG_PRESENT);
    }
    if (PasswordRules.mistake(wanted, person.login()).isPresent()) {
      return Optional.of(Mistake.NOT_ACCEPTED);
    }
    accounts.setPasswordHash(person.account(), passwords.hash(wanted));
    sessions.endAll(person.account());
    return Optional.empty();
  }

  /** Why a password was not changed. */
  enum Mistake {
    WRONG_PRESENT("account.wrong-present"),
    NOT_ACCEPTED("account.not-accepted"),
    TOO_MANY("account.too-many");

    private final String text;

    Mistake(String text) {
      this.text = text;
    }

    /** The key of its text. */
    String text() {
      return text;
    }
  }
}
