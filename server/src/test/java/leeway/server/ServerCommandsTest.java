package leeway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ServerCommandsTest {

  @Test
  void tellsEveryProblemOfTheSettingsAtOnceAndExitsWith2() {
    var errors = new StringWriter();

    int exit =
        ServerCommands.commandLine()
            .setErr(new PrintWriter(errors))
            .execute(
                "serve",
                "--port=70000",
                "--rulebook=no/such/folder",
                "--database-url=mysql://db",
                "--tls-cert=no.pem",
                "--behind-proxy=10.0.0.0/99");

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString().lines())
        .containsExactly(
            "leeway: --port must be 0 to 65535, got `70000`",
            "leeway: --database-url must begin with jdbc:postgresql://, got `mysql://db`",
            "leeway: --database-url needs the environment variable LEEWAY_DB_OWNER, which is not set",
            "leeway: --database-url needs the environment variable LEEWAY_DB_OWNER_PASSWORD, which is not set",
            "leeway: --database-url needs the environment variable LEEWAY_DB_PASSWORD, which is not set",
            "leeway: --tls-cert and --behind-proxy exclude each other; keep one",
            "leeway: --tls-cert must be a file that can be read, got `no.pem`",
            "leeway: --tls-key must be a file that can be read, got ``",
            "leeway: --rulebook must be a folder, got `no/such/folder`");
  }

  @Test
  void refusesAWrongNetwork() {
    var errors = new StringWriter();

    ServerCommands.commandLine()
        .setErr(new PrintWriter(errors))
        .execute("serve", "--rulebook=.", "--behind-proxy=10.0.0.0/99,proxy.example");

    assertThat(errors.toString().lines())
        .containsExactly(
            "leeway: --behind-proxy must be networks such as 10.0.0.0/8, got `10.0.0.0/99`",
            "leeway: --behind-proxy must be networks such as 10.0.0.0/8, got `proxy.example`");
  }

  @Test
  void keepsTheDemoOnThisMachine() {
    var errors = new StringWriter();

    int exit =
        ServerCommands.commandLine()
            .setErr(new PrintWriter(errors))
            .execute("demo", "--rulebook=.", "--behind-proxy=10.0.0.0/8");

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString()).contains("demo is for this machine alone");
  }
}
