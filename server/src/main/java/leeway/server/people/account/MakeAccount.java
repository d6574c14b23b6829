package leeway.server.people.account;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Role;
import leeway.server.people.secret.PasswordRules;
import leeway.server.people.secret.Passwords;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes an account of a login, a person of the rulebook, a role and a password. */
@Component
public final class MakeAccount {
  private static final Logger LOG = LoggerFactory.getLogger(MakeAccount.class);
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

  private final Accounts accounts;
  private final Passwords passwords;
  private final InstantSource clock;

  MakeAccount(Accounts accounts, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Returns the account; a problem names every value that is not accepted. */
  public Account make(
      String login, String person, String role, String password, IdempotencyKey key) {
    Account account = checked(login.strip().toLowerCase(Locale.ROOT), person, role, password);
    if (!accounts.add(account, passwords.hash(password), key)) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "An account has this login or was made under this key.");
    }
    LOG.info("account {} made with role {}", account.id(), role);
    return account;
  }

  private Account checked(String login, String person, String role, String password) {
    var problem = new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for each.");
    if (!LOGIN.matcher(login).matches()) {
      problem.at("/login", "a letter, then 1 to 39 of a-z, 0-9, point, dash and underscore");
    }
    if (!PeopleFields.isPerson(person)) {
      problem.at("/person", "must be the name of a person in people.yaml");
    }
    if (Role.of(role).isEmpty()) {
      problem.at("/role", "must be one of " + PeopleFields.roles());
    }
    PasswordRules.mistake(password, login).ifPresent(what -> problem.at("/password", what));
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return new Account(
        new AccountId(UUID.randomUUID()),
        login,
        new PersonId(person),
        Role.of(role).orElseThrow(),
        Account.State.ACTIVE,
        clock.instant());
  }
}
