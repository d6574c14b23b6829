package leeway.server.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import leeway.policy.journal.SigningKey;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.privacy.SecretFile;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal's parts and where its keys are kept. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(JournalConfiguration.class);
  private static final int WITNESSES_MIN = 2;

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

  /** A connection for the writer alone, so that it never waits for those who wait for it. */
  @Bean
  WriterConnection writerConnection(JdbcConnectionDetails details) {
    var config = new HikariConfig();
    config.setPoolName("journal-writer");
    config.setJdbcUrl(details.getJdbcUrl());
    config.setUsername(details.getUsername());
    config.setPassword(details.getPassword());
    config.setMaximumPoolSize(1);
    config.addDataSourceProperty(
        "logServerErrorDetail", "false"); // it would quote what was written
    return new WriterConnection(new HikariDataSource(config));
  }

  @Bean(initMethod = "start")
  Journal journal(WriterConnection writer, SubjectKeys keys) {
    var transactions = new TransactionTemplate(new JdbcTransactionManager(writer.source()));
    return new Journal(JdbcClient.create(writer.source()), transactions, keys);
  }

  /** The writer's own connection, opened again when it breaks. */
  record WriterConnection(HikariDataSource source) implements AutoCloseable {
    @Override
    public void close() {
      source.close();
    }
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

  /**
   * Names of the people who get the checkpoints: {@code leeway.checkpoint.witnesses}, with commas
   * between.
   */
  @Bean
  Checkpoints checkpoints(
      JdbcClient jdbc, Journal journal, Settings settings, Environment environment) {
    String[] witnesses =
        environment.getProperty("leeway.checkpoint.witnesses", String[].class, new String[0]);
    if (witnesses.length < WITNESSES_MIN) {
      LOG.warn(
          "checkpoints go to {} people; name at least {} in leeway.checkpoint.witnesses, or nobody outside can show a change",
          witnesses.length,
          WITNESSES_MIN);
    }
    Path folder = settings.data();
    var key =
        SigningKey.parse(
            SecretFile.readOrMake(
                folder.resolve("checkpoint.key"), () -> SigningKey.generate().secretText()));
    LOG.info(
        "checkpoints are signed by key {}: {}",
        key.verification().id(),
        key.verification().base64());
    return new Checkpoints(jdbc, journal, key, folder.resolve("checkpoints"), List.of(witnesses));
  }

  @Bean
  CheckpointJob checkpointJob(Checkpoints checkpoints) {
    return new CheckpointJob(checkpoints);
  }

  @Bean
  Decisions decisions(JdbcClient jdbc) {
    return new Decisions(jdbc);
  }

  @Bean
  Registers registers(JdbcClient jdbc) {
    return new Registers(jdbc);
  }
}
