package leeway.server.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import javax.sql.DataSource;
import leeway.server.platform.postgres.DatabaseLogin;
import leeway.server.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database for a command that runs beside the server or without it: the one that another
 * process runs on the same data, or one that runs as long as the command. Migrated when it opens.
 */
public final class CommandDatabase implements AutoCloseable {
  private final DatabaseLogin owner;
  private final Runnable stop;

  private CommandDatabase(DatabaseLogin owner, Runnable stop) {
    this.owner = owner;
    this.stop = stop;
  }

  /** Opens the database of these settings; {@code data} is the folder of an embedded one. */
  public static CommandDatabase open(Settings.Storage storage, Path data) {
    var database =
        switch (storage) {
          case Settings.Storage.External(var access) ->
              new CommandDatabase(access.owner(), () -> {});
          case Settings.Storage.Embedded() -> embedded(data.resolve("postgresql"));
        };
    ((Logger) LoggerFactory.getLogger("org.flywaydb"))
        .setLevel(Level.ERROR); // no talk of migrations
    Flyway.configure().dataSource(database.owner()).outOfOrder(true).load().migrate();
    return database;
  }

  private static CommandDatabase embedded(Path folder) {
    return EmbeddedPostgres.find(folder, DatabaseConfiguration.DATABASE)
        .map(owner -> new CommandDatabase(owner, () -> {}))
        .orElseGet(
            () -> {
              var postgres = EmbeddedPostgres.start(folder);
              var owner = postgres.database(DatabaseConfiguration.DATABASE).owner();
              return new CommandDatabase(owner, postgres::close);
            });
  }

  /** Connections as the owner. */
  public DataSource owner() {
    return new DriverManagerDataSource(owner.url(), owner.role(), owner.password());
  }

  @Override
  public void close() {
    stop.run();
  }
}
