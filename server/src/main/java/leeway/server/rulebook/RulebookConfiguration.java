package leeway.server.rulebook;

import leeway.server.platform.Settings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the rulebook in force when the server starts, before it answers anybody. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

  @Bean
  RulebookInForce rulebookInForce() {
    return new RulebookInForce();
  }

  @Bean
  RulebookVersions rulebookVersions(JdbcClient jdbc, TransactionTemplate transactions) {
    return new RulebookVersions(jdbc, transactions);
  }

  /**
   * The demonstration leaves the sample as it is; what is published there is kept with its data.
   */
  @Bean
  RulebookFolder rulebookFolder(Settings settings) {
    return new RulebookFolder(settings.rulebook(), settings.mode() == Settings.Mode.SERVE);
  }

  /** A folder that is not there or empty waits for whoever sets the company up. */
  @Bean
  InitializingBean rulebookOfTheStart(
      RulebookFolder folder, RulebookVersions versions, PutInForce putInForce) {
    return () -> {
      if (!folder.isWritten() || !folder.isEmpty() || !versions.inForce().isEmpty()) {
        putInForce.put();
      }
    };
  }
}
