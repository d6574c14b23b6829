package leeway.server.connect;

import static leeway.server.journal.JournalFixture.anAct;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Part;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.TestClock;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages of entries over a real SMTP server. */
class OutboxTest {
  private static final ServerSetup SMTP = ServerSetupTest.SMTP.dynamicPort();

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private final GreenMail mails = new GreenMail(SMTP);

  @BeforeEach
  void empty() {
    database.ownerJdbc().sql("update outbox set sent_at = now() where sent_at is null").update();
    mails.start();
  }

  @AfterEach
  void stop() {
    mails.stop();
  }

  @Test
  void sendsWhatAnEntryBroughtAboutToEachOnce() throws MessagingException, IOException {
    post("ana@example.com", "luc@example.com");
    var outbox = outbox(mails.getSmtp().getPort());

    int first = outbox.sendWaiting();
    int second = outbox.sendWaiting();

    assertThat(first).isEqualTo(2);
    assertThat(second).isZero();
    assertThat(mails.getReceivedMessages()).hasSize(2);
    var received = mails.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Leeway: checkpoint");
    assertThat(received.getContent().toString()).contains("checkpoint: 1.7.abc");
    assertThat(received.getMessageID()).matches("<\\d+\\.1\\.leeway@example\\.com>");
    assertThat(received.getAllRecipients()[0]).hasToString("ana@example.com");
  }

  @Test
  void keepsEverythingWhileTheMailServerIsAway() {
    post("ana@example.com");
    int port = mails.getSmtp().getPort();
    mails.stop();

    int away = outbox(port).sendWaiting();
    mails.start();
    int back = outbox(mails.getSmtp().getPort()).sendWaiting();

    assertThat(away).isZero();
    assertThat(back).isEqualTo(1);
  }

  @Test
  void putsNoLineOfItsOwnIntoAHeader() {
    post("ana@example.com\r\nBcc: eve@example.com", "luc@example.com");

    int sent = outbox(mails.getSmtp().getPort()).sendWaiting();

    assertThat(sent).isEqualTo(1);
    assertThat(mails.getReceivedMessages()).hasSize(1);
  }

  private static void post(String... recipients) {
    try (var fixture =
        new JournalFixture(
            database.access().application(), MasterKey.parse(JournalFixture.randomKey()))) {
      var posting = anAct(1);
      for (String recipient : recipients) {
        posting =
            posting.with(
                new Consequence.Message(
                    "checkpoint", recipient, Map.of("checkpoint", Part.plain("1.7.abc"))));
      }
      fixture.journal.post(posting);
    }
  }

  private static Outbox outbox(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new Outbox(database.jdbc(), new Mail(sender, "leeway@example.com"), new TestClock());
  }
}
