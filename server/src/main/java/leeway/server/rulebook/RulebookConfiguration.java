package leeway.server.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leeway.server.platform.Settings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rulebook in force when the server starts, before it answers anybody. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

  @Bean
  RulebookInForce rulebookInForce() {
    return new RulebookInForce();
  }

  /** A folder that is not there or empty waits for whoever sets the company up. */
  @Bean
  InitializingBean rulebookOfTheStart(Settings settings, PutInForce putInForce) {
    return () -> {
      if (settings.mode() == Settings.Mode.DEMO || !isEmpty(settings.rulebook())) {
        putInForce.put(settings.rulebook());
      }
    };
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }
}
