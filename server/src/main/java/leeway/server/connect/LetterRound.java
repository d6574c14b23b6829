package leeway.server.connect;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;

/** Takes letters to the mail server; one that it does not take waits for the next round. */
final class LetterRound {
  private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);

  private final Letters letters;
  private final Mail mail;

  LetterRound(Letters letters, Mail mail) {
    this.letters = letters;
    this.mail = mail;
  }

  /** Sends what waits, until the mail server takes no more; returns how many left. */
  int sendWaiting() {
    int sent = 0;
    for (var letter : letters.waiting()) {
      try {
        mail.send(letter.id().toString(), letter.recipient(), letter.subject(), letter.text());
        sent++;
      } catch (MailParseException _) {
        LOG.error("letter {} has no recipient that mail can reach", letter.id());
      } catch (MailException e) {
        LOG.warn("letter {} waits: {}", letter.id(), e.getClass().getSimpleName());
        return sent;
      }
      letters.remove(letter);
    }
    return sent;
  }
}
