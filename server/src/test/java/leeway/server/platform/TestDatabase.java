package leeway.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import leeway.server.platform.postgres.DatabaseAccess;
import leeway.server.platform.postgres.DatabaseLogin;
import leeway.server.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh, migrated database for a test class, in one PostgreSQL for the whole test run.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = new TestDatabase();
 * }</pre>
 *
 * <p>Every test method of the class sees the same database. The run's cluster is as durable as a
 * real one.
 */
public final class TestDatabase implements BeforeAllCallback {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "leeway_template";

  private DatabaseAccess access = new DatabaseAccess(NONE, NONE);
  private static final DatabaseLogin NONE = new DatabaseLogin("jdbc:none", "", "");

  @Override
  public void beforeAll(ExtensionContext context) {
    access = Cluster.freshDatabase("test_" + COUNT.incrementAndGet());
  }

  /** The ways into this class's database. */
  public DatabaseAccess access() {
    return access;
  }

  /** Connections as the application's role. */
  public DataSource application() {
    return dataSource(access.application());
  }

  /** Connections as the owner, who may do everything. */
  public DataSource owner() {
    return dataSource(access.owner());
  }

  /** Statements as the application's role. */
  public JdbcClient jdbc() {
    return JdbcClient.create(application());
  }

  /** Statements as the owner, for looking behind the curtain. */
  public JdbcClient ownerJdbc() {
    return JdbcClient.create(owner());
  }

  private static DataSource dataSource(DatabaseLogin login) {
    var source = new PGSimpleDataSource();
    source.setUrl(login.url());
    source.setUser(login.role());
    source.setPassword(login.password());
    return source;
  }

  /** The run's PostgreSQL and its migrated template. */
  private static final class Cluster {
    private static final EmbeddedPostgres POSTGRES = start();

    static synchronized DatabaseAccess freshDatabase(String name) {
      DatabaseLogin owner = POSTGRES.access("postgres").owner();
      try (Connection connection = owner.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + TEMPLATE);
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect on database " + name + " to leeway_app"); // not copied
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return POSTGRES.access(name);
    }

    private static EmbeddedPostgres start() {
      Path programs = Path.of("target", "postgresql-programs");
      try {
        Files.createDirectories(programs);
        Path folder = Files.createTempDirectory(Path.of("target"), "test-postgresql-");
        var postgres = EmbeddedPostgres.start(folder, programs);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
        DatabaseLogin owner = postgres.database(TEMPLATE).owner();
        Flyway.configure().dataSource(owner.url(), owner.role(), owner.password()).load().migrate();
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
      postgres.close();
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
