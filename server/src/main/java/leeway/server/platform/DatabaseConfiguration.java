package leeway.server.platform;

import leeway.server.platform.postgres.DatabaseAccess;
import leeway.server.platform.postgres.DatabaseLogin;
import leeway.server.platform.postgres.EmbeddedPostgres;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database and its two roles: Flyway migrates as the owner, everything else works as the
 * application's role, which may do only what a migration granted to it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  static final String DATABASE = "leeway";

  /**
   * The way in; where PostgreSQL is ours, it starts with this bean and stops after everything that
   * uses it.
   */
  @Bean
  Database database(Settings settings) {
    return switch (settings.storage()) {
      case Settings.Storage.Embedded() -> {
        var postgres = EmbeddedPostgres.start(settings.data().resolve("postgresql"));
        yield new Database(postgres.database(DATABASE), postgres::close);
      }
      case Settings.Storage.External(var access) -> new Database(access, () -> {});
    };
  }

  @Bean
  JdbcConnectionDetails applicationConnection(Database database) {
    return new ApplicationConnection(database.access().application());
  }

  @Bean
  FlywayConnectionDetails ownerConnection(Database database) {
    return new OwnerConnection(database.access().owner());
  }

  /** A database that is open while the server runs. */
  record Database(DatabaseAccess access, Runnable stop) implements AutoCloseable {
    @Override
    public void close() {
      stop.run();
    }
  }

  private record ApplicationConnection(DatabaseLogin login) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return login.role();
    }

    @Override
    public String getPassword() {
      return login.password();
    }

    @Override
    public String getJdbcUrl() {
      return login.url();
    }
  }

  private record OwnerConnection(DatabaseLogin login) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return login.role();
    }

    @Override
    public String getPassword() {
      return login.password();
    }

    @Override
    public String getJdbcUrl() {
      return login.url();
    }
  }
}
