package leeway.server.imports;

import java.time.InstantSource;
import leeway.server.platform.Settings;
import leeway.server.platform.upload.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  /** The files that wait for their columns. */
  @Bean
  Shelf<Upload> uploads(Settings settings, InstantSource clock) {
    return new Shelf<>(settings.data().resolve("imports"), clock);
  }
}
