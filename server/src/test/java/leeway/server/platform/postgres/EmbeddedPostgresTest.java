package leeway.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

  @TempDir private Path folder = Path.of("");
  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() {
    postgres = EmbeddedPostgres.start(folder, PROGRAMS);
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void keepsWhatWasCommittedWhenItsFirstProcessIsKilledAndStartsItAgain() throws SQLException {
    DatabaseLogin owner = postgres.database("leeway").owner();
    execute(owner, "create table kept (id int)");
    execute(owner, "insert into kept values (1)");
    long killed = postgres.pid();

    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    assertThat(countAfterRestart(owner)).isEqualTo(1);
    assertThat(postgres.pid()).isNotEqualTo(killed);
  }

  @Test
  void isFoundByAnotherProcessWhileItRunsAndNotAfterwards() {
    assertThat(EmbeddedPostgres.find(folder)).isPresent();

    postgres.close();

    assertThat(EmbeddedPostgres.find(folder)).isEmpty();
  }

  @Test
  void refusesToStartASecondTimeOnTheSameFolder() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("another process runs this data");
  }

  @Test
  void startsAgainOverTheLockFileOfAProcessIdThatBelongsToAnotherProgram() throws Exception {
    postgres.close();
    var lock =
        """
        %d
        %s
        1
        5432

        127.0.0.1
        1 1
        ready
        """
            .formatted(ProcessHandle.current().pid(), folder);
    Files.writeString(PostmasterFile.path(new ClusterFolder(folder).cluster()), lock);

    postgres = EmbeddedPostgres.start(folder, PROGRAMS);

    assertThat(EmbeddedPostgres.find(folder)).isPresent();
  }

  @Test
  void keepsItsFolderAndPasswordsToItself() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("owner.password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void isDurableAndChecksItsPages() throws SQLException {
    DatabaseLogin owner = postgres.database("leeway").owner();

    assertThat(read(owner, "show fsync")).isEqualTo("on");
    assertThat(read(owner, "show synchronous_commit")).isEqualTo("on");
    assertThat(read(owner, "show data_checksums")).isEqualTo("on");
  }

  private static int countAfterRestart(DatabaseLogin login) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        return Integer.parseInt(read(login, "select count(*) from kept"));
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("PostgreSQL did not come back", e);
        }
        Thread.onSpinWait();
      }
    }
  }

  private static void execute(DatabaseLogin login, String sql) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(DatabaseLogin login, String sql) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
