package leeway.server.people.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.Identities;
import leeway.server.people.account.OidcSettings;
import leeway.server.people.secret.PasswordRules;
import leeway.server.people.secret.Passwords;
import leeway.server.people.secret.Secret;
import leeway.server.people.secret.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs a person in. Whether the name or the password was wrong is told by nothing: not the answer,
 * not its time, not the throttle, which counts names that nobody has like the others.
 */
@Component
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int PER_ACCOUNT = 5;
  private static final int FAILURES_PER_ADDRESS = 20;
  private static final Duration DELAY_MAX = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final OidcSettings oidc;
  private final Identities identities;
  private final Throttle byAccount;
  private final Throttle byAddress;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      OidcSettings oidc,
      Identities identities,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.oidc = oidc;
    this.identities = identities;
    this.byAccount = new Throttle(MINUTE, MINUTE, clock);
    this.byAddress = new Throttle(MINUTE, DELAY_MAX, clock);
  }

  /** Tries a name and a password from a network address. */
  Outcome signIn(String name, String password, String address) {
    return switch (prove(name, password, address)) {
      case Proof.Proven(var account) -> {
        LOG.info("account {} signed in from {}", account.id(), address);
        yield new Outcome.SignedIn(sessions.start(account.id()));
      }
      case Proof.Refused _ -> new Outcome.Refused();
      case Proof.TooMany(var wait) -> new Outcome.TooMany(wait);
    };
  }

  /** The same without a session: whether name and password go together. */
  public Proof prove(String name, String password, String address) {
    String login = name.strip().toLowerCase(Locale.ROOT);
    Duration wait = wait(login, address);
    if (wait.isPositive()) {
      LOG.info("sign-in throttled from {}", address);
      return new Proof.TooMany(wait);
    }
    Optional<Account> account = verified(login, password).filter(it -> !hasStrongerWay(it));
    if (account.isEmpty()) {
      LOG.info("sign-in refused from {}", address); // the name may be a password, typed too early
      return new Proof.Refused();
    }
    byAddress.uncount(address);
    return new Proof.Proven(account.get());
  }

  /** Where a role needs a second factor, a linked account comes in by its provider alone. */
  private boolean hasStrongerWay(Account account) {
    return oidc.wantsSecondFactor(account.role()) && identities.isLinked(account.id());
  }

  private Optional<Account> verified(String login, String password) {
    if (password.length() > PasswordRules.LENGTH_MAX * 2) { // in UTF-16 units
      return Optional.empty();
    }
    var found = accounts.findByLogin(login);
    if (found.isEmpty()) {
      passwords.matchNobody(password);
      return Optional.empty();
    }
    String hash = found.get().passwordHash();
    Account account = found.get().account();
    if (!passwords.matches(password, hash) || !account.isActive()) {
      return Optional.empty();
    }
    if (passwords.isOutdated(hash)) {
      accounts.setPasswordHash(account.id(), passwords.hash(password));
    }
    return Optional.of(account);
  }

  /** Counts the try; an address that must wait uses up nobody's account. */
  private Duration wait(String login, String address) {
    Duration wait = byAddress.count(address, FAILURES_PER_ADDRESS);
    return wait.isPositive() ? wait : byAccount.count(login, PER_ACCOUNT);
  }

  /** Whether a name and a password go together. */
  public sealed interface Proof {
    /** They do, and this is whose they are. */
    record Proven(Account account) implements Proof {}

    /** They do not. */
    record Refused() implements Proof {}

    /** Nothing was checked; come again after the wait. */
    record TooMany(Duration delay) implements Proof {}
  }

  /** How a try ended. */
  sealed interface Outcome {
    /** The secret of the new session. */
    record SignedIn(Secret session) implements Outcome {}

    /** Name and password do not go together. */
    record Refused() implements Outcome {}

    /** Nothing was checked; come again after the wait. */
    record TooMany(Duration delay) implements Outcome {}
  }
}
