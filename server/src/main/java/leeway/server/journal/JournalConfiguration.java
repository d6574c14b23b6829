package leeway.server.journal;

import java.nio.file.Path;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal's parts and where its keys are kept. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

  /** From the environment, else from a file beside the data, never from the database. */
  @Bean
  MasterKey masterKey(Settings settings, Environment environment) {
    String given = environment.getProperty(MasterKey.VARIABLE, "");
    Path file = settings.data().resolve("master.key");
    return given.isEmpty() ? MasterKey.inFile(file) : MasterKey.parse(given);
  }

  @Bean
  SubjectKeys subjectKeys(JdbcClient jdbc, MasterKey masterKey) {
    return new SubjectKeys(jdbc, masterKey);
  }

  @Bean(initMethod = "start")
  Journal journal(JdbcClient jdbc, TransactionTemplate transactions, SubjectKeys keys) {
    return new Journal(jdbc, transactions, keys);
  }

  @Bean
  JournalEntries journalEntries(JdbcClient jdbc, SubjectKeys keys) {
    return new JournalEntries(jdbc, keys);
  }

  @Bean
  CurrentBooks currentBooks(JdbcClient jdbc) {
    return new CurrentBooks(jdbc);
  }

  @Bean
  Subjects subjects(SubjectKeys keys, Journal journal) {
    return new Subjects(keys, journal);
  }
}
