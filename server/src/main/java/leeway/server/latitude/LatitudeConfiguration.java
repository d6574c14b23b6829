package leeway.server.latitude;

import leeway.server.journal.CurrentBooks;
import leeway.server.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of latitude. */
@Configuration(proxyBeanMethods = false)
class LatitudeConfiguration {

  @Bean
  Latitude latitude(Journal journal, CurrentBooks books) {
    return new Latitude(journal, books);
  }

  @Bean
  BoundsInForce boundsInForce(Journal journal, CurrentBooks books) {
    return new BoundsInForce(journal, books);
  }

  @Bean
  Rota rota(JdbcClient jdbc, TransactionTemplate transactions) {
    return new Rota(jdbc, transactions);
  }

  @Bean
  Slices slices(Journal journal, CurrentBooks books) {
    return new Slices(journal, books);
  }

  @Bean
  Switches switches(Journal journal, CurrentBooks books) {
    return new Switches(journal, books);
  }
}
