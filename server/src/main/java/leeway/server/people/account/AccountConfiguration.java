package leeway.server.people.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What whoever starts the server says of accounts. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  OidcSettings oidcSettings(Environment environment) {
    return OidcSettings.of(environment);
  }
}
