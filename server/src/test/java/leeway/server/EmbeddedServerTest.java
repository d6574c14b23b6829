package leeway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CopyOnWriteArrayList;
import leeway.server.platform.Settings;
import leeway.server.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as {@code serve} starts it, with the PostgreSQL that it carries. */
class EmbeddedServerTest {
  @TempDir private Path data = Path.of("");

  @Test
  void answersAgainAfterItsDatabaseWasKilledAndSaysMeanwhileThatItCannot() throws Exception {
    try (var application = LeewayServer.start(settings(), new CopyOnWriteArrayList<>()::add)) {
      int port =
          application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      assertThat(statusOfASession(port)).isEqualTo(401);

      ProcessHandle.of(postmasterPid()).orElseThrow().destroyForcibly();
      var statuses = new ArrayList<Integer>();
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      do {
        statuses.add(statusOfASession(port));
      } while (statuses.getLast() != 401 && System.nanoTime() < deadline);

      assertThat(statuses).last().isEqualTo(401);
      assertThat(statuses).allMatch(status -> status == 401 || status == 503);
      assertThat(EmbeddedPostgres.find(data.resolve("postgresql"))).isPresent();
    }
    assertThat(EmbeddedPostgres.find(data.resolve("postgresql"))).isEmpty();
  }

  private Settings settings() {
    return new Settings(
        Settings.Mode.SERVE,
        0,
        data,
        new Settings.Storage.Embedded(),
        new Settings.Reach.Loopback(),
        TestServer.repositoryRoot().resolve("samples/retail"));
  }

  private long postmasterPid() throws Exception {
    Path file = data.resolve("postgresql/cluster/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  /** Asks as a session that nobody has, which makes the server look into the database. */
  private static int statusOfASession(int port) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/accounts"))
            .header("Cookie", "leeway=" + "a".repeat(43))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
