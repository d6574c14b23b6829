package leeway.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {

  @Test
  void holdsTheBoundariesBetweenTheCapabilities() {
    ApplicationModules.of(LeewayServer.class).verify();
  }
}
