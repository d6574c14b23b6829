package leeway.server.dayzero;

import java.time.InstantSource;
import leeway.server.platform.Settings;
import leeway.server.platform.upload.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayZeroConfiguration {

  /** The readings, and the files that wait for their columns. */
  @Bean
  Shelf<Reading> readings(Settings settings, InstantSource clock) {
    return new Shelf<>(settings.data().resolve("day-zero"), clock);
  }
}
