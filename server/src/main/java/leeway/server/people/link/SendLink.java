package leeway.server.people.link;

import java.time.Duration;
import java.util.UUID;
import leeway.server.connect.Letters;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.MakeAccount;
import leeway.server.people.secret.Secret;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends somebody the link by which they set their password. */
@Component
public final class SendLink {
  /** The path before a link's secret. */
  static final String PATH = "/password/";

  private static final Logger LOG = LoggerFactory.getLogger(SendLink.class);
  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Duration RESET = Duration.ofHours(1);
  private static final String MAIL = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+";
  private static final int MAIL_LENGTH_MAX = 254;

  private final MakeAccount makeAccount;
  private final Accounts accounts;
  private final PasswordLinks links;
  private final OwnAddress address;
  private final Letters letters;
  private final TransactionTemplate transactions;

  SendLink(
      MakeAccount makeAccount,
      Accounts accounts,
      PasswordLinks links,
      OwnAddress address,
      Letters letters,
      TransactionTemplate transactions) {
    this.makeAccount = makeAccount;
    this.accounts = accounts;
    this.links = links;
    this.address = address;
    this.letters = letters;
    this.transactions = transactions;
  }

  /**
   * Whom to invite: the name to sign in with, the person of the rulebook, the role, the address.
   */
  public record Invitation(String login, String person, String role, String mail) {}

  /**
   * Makes an account that nobody can enter yet, and its link: mailed where there is a mail server
   * and an address, else to be handed over. A problem names every value that is not accepted.
   */
  public Sent invite(Invitation wanted, IdempotencyKey key, Texts texts) {
    var mail = wanted.mail().strip();
    if (!mail.isEmpty() && !isMail(mail)) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for each.")
          .at("/mail", "must be a mail address such as ana@example.com");
    }
    return transactions.execute(
        _ -> {
          var unusable = "x " + UUID.randomUUID() + Secret.fresh().text();
          var account =
              makeAccount.make(wanted.login(), wanted.person(), wanted.role(), unusable, key);
          if (!mail.isEmpty()) {
            accounts.setMail(account.id(), mail);
          }
          return send(account, INVITATION, "link.invitation", texts);
        });
  }

  /** Whether a text has the form of a mail address. */
  public static boolean isMail(String text) {
    return text.length() <= MAIL_LENGTH_MAX && text.matches(MAIL);
  }

  /**
   * Mails a link to whoever has this login and an address; does nothing where nobody has. Whoever
   * asked learns neither.
   */
  void reset(String login, Texts texts) {
    accounts
        .findByLogin(login)
        .map(Accounts.WithHash::account)
        .filter(Account::isActive)
        .filter(account -> letters.areMailed() && accounts.mail(account.id()).isPresent())
        .ifPresent(
            account ->
                transactions.executeWithoutResult(_ -> send(account, RESET, "link.reset", texts)));
  }

  private Sent send(Account account, Duration lifetime, String text, Texts texts) {
    var path = PATH + links.make(account.id(), lifetime).text();
    var url = address.of(path);
    var mail = accounts.mail(account.id());
    LOG.info("link made for account {}", account.id());
    if (!letters.areMailed() || mail.isEmpty() || url.isEmpty()) {
      return new Sent(account.login(), url.orElse(path));
    }
    letters.post(
        mail.get(),
        texts.text(text + ".subject"),
        texts.text(text + ".text", account.login(), url.get()));
    return new Sent(account.login(), "");
  }

  /** What became of a link: mailed, or to be handed over where {@code link} is not blank. */
  public record Sent(String login, String link) {
    /** Never the link. */
    @Override
    public String toString() {
      return "link for " + login;
    }
  }
}
