package leeway.server.connect;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Plain text by SMTP, as {@code spring.mail} says. */
final class Mail {
  private final JavaMailSender sender;
  private final String from;

  /** Mail from this address. */
  Mail(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  /**
   * Hands a message to the mail server; throws MailException where it is not taken, or where its
   * recipient is no address.
   */
  void send(Outbox.Message message) {
    send(message.id(), message.recipient(), "Leeway: " + message.channel(), message.text());
  }

  /** The same of a text under a subject; each attempt to send it has the same id. */
  void send(String id, String recipient, String subject, String text) {
    var mime = sender.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(mime, "UTF-8");
      helper.setValidateAddresses(true);
      helper.setFrom(from);
      helper.setTo(recipient);
      helper.setSubject(subject);
      helper.setText(text);
      mime.setHeader("Message-ID", "<" + id + "." + from + ">");
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
    sender.send(mime);
  }
}
