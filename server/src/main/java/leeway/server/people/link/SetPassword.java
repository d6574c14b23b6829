package leeway.server.people.link;

import leeway.server.people.account.Accounts;
import leeway.server.people.secret.PasswordRules;
import leeway.server.people.secret.Passwords;
import leeway.server.people.signin.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets the password of the account to which a link leads, once; its sessions end with it. */
@Component
final class SetPassword {
  private static final Logger LOG = LoggerFactory.getLogger(SetPassword.class);

  private final PasswordLinks links;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;

  SetPassword(PasswordLinks links, Accounts accounts, Passwords passwords, Sessions sessions) {
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /** How it ended. */
  enum Outcome {
    SET,
    /** The password is too short, or among the first that anybody would try. */
    NOT_ACCEPTED,
    /** The link is unknown, used or too old. */
    DEAD
  }

  Outcome set(String secret, String wanted) {
    var account = links.find(secret);
    if (account.isEmpty()) {
      return Outcome.DEAD;
    }
    if (PasswordRules.mistake(wanted, account.get().login()).isPresent()) {
      return Outcome.NOT_ACCEPTED;
    }
    var hash = passwords.hash(wanted);
    if (!links.use(secret)) {
      return Outcome.DEAD;
    }
    accounts.setPasswordHash(account.get().id(), hash);
    sessions.endAll(account.get().id());
    LOG.info("account {} set its password by link", account.get().id());
    return Outcome.SET;
  }
}
