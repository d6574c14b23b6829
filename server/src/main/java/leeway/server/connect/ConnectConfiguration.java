package leeway.server.connect;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the outbox where a mail server is named; else its messages wait. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class ConnectConfiguration {

  @Bean
  Mail mail(JavaMailSender sender, @Value("${leeway.mail.from}") String from) {
    return new Mail(sender, from);
  }

  @Bean
  Outbox outbox(JdbcClient jdbc, Mail mail, InstantSource clock) {
    return new Outbox(jdbc, mail, clock);
  }

  @Bean
  OutboxJob outboxJob(Outbox outbox, Letters letters, Mail mail) {
    return new OutboxJob(outbox, new LetterRound(letters, mail));
  }

  /** Sends every {@code leeway.mail.interval}, ten seconds unless it is set. */
  record OutboxJob(Outbox outbox, LetterRound letters) {
    @Scheduled(fixedDelayString = "${leeway.mail.interval:PT10S}")
    void send() {
      outbox.sendWaiting();
      letters.sendWaiting();
    }
  }
}
