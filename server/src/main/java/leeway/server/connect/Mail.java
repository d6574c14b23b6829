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
    var mime = sender.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(mime, "UTF-8");
      helper.setValidateAddresses(true);
      helper.setFrom(from);
      helper.setTo(message.recipient());
      helper.setSubject("Leeway: " + message.channel());
      helper.setText(message.text());
      mime.setHeader("Message-ID", "<" + message.id() + "." + from + ">");
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
    sender.send(mime);
  }
}
