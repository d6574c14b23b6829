package leeway.server.platform.postgres;

import static leeway.server.platform.postgres.DatabaseAccess.APPLICATION_ROLE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/*
 * A PostgreSQL of our own, in a folder: durable (nothing about fsync is touched), found free a port at each start,
 * reachable from this machine only, running as long as the process that started it and started again when it dies.
 *
 * Whoever starts it owns it. Another process that wants the same data finds it through the postmaster's file and the
 * two password files, which only the owner of the folder can read.
 */
/** A PostgreSQL cluster in a folder, started and supervised by this process. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofSeconds(60);

  private final Postmaster postmaster;
  private final ClusterFolder folder;
  private final int port;

  private EmbeddedPostgres(Postmaster postmaster, ClusterFolder folder, int port) {
    this.postmaster = postmaster;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts the cluster in this folder, made on the first start, and waits until it accepts
   * connections.
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(folder, folder);
  }

  /**
   * The same, with the unpacked programs in a folder of their own that several clusters may share.
   */
  public static EmbeddedPostgres start(Path folder, Path programs) {
    var clusterFolder = new ClusterFolder(folder);
    if (find(folder).isPresent()) {
      throw new PostgresFailure(
          clusterFolder.root()
              + ": another process runs this data; stop it, or choose another folder with --data");
    }
    PostgresBinaries binaries = PostgresBinaries.unpackInto(programs.toAbsolutePath().normalize());
    clusterFolder.initialise(binaries);
    int port = freePort();
    var postmaster = new Postmaster(binaries, clusterFolder, port);
    postmaster.start();
    var started = new EmbeddedPostgres(postmaster, clusterFolder, port);
    try {
      postmaster.awaitReady(START_MAX);
      started.prepareApplicationRole();
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  /**
   * Finds the cluster of this folder that another process runs; proven by entering it, not by its
   * process id.
   */
  public static Optional<DatabaseLogin> find(Path folder) {
    return find(folder, "postgres");
  }

  /** The same for a database of it that is there. */
  public static Optional<DatabaseLogin> find(Path folder, String database) {
    var clusterFolder = new ClusterFolder(folder);
    if (!clusterFolder.isInitialised()) {
      return Optional.empty();
    }
    return PostmasterFile.read(clusterFolder.cluster())
        .filter(PostmasterFile::isReady)
        .map(file -> ownerLogin(clusterFolder, file.port(), database))
        .filter(EmbeddedPostgres::answers);
  }

  /** The two ways into a database of this cluster, which is made unless it is there. */
  public DatabaseAccess database(String name) {
    try (Connection connection = ownerLogin(folder, port, "postgres").connect()) {
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        execute(connection, "select format('create database %I', ?)", name);
      }
    } catch (SQLException e) {
      throw new PostgresFailure("cannot make database `" + name + "`", e);
    }
    return access(name);
  }

  /** The two ways into a database of this cluster that is there. */
  public DatabaseAccess access(String name) {
    DatabaseLogin owner = ownerLogin(folder, port, name);
    return new DatabaseAccess(
        owner, new DatabaseLogin(owner.url(), APPLICATION_ROLE, folder.applicationPassword()));
  }

  /** The process id of PostgreSQL's first process, for tests that kill it. */
  public long pid() {
    return postmaster.pid();
  }

  @Override
  public void close() {
    postmaster.close();
  }

  private void prepareApplicationRole() {
    try (Connection connection = ownerLogin(folder, port, "postgres").connect()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", APPLICATION_ROLE)) {
        execute(connection, "select format('create role %I login', ?)", APPLICATION_ROLE);
      }
      execute(
          connection,
          "select format('alter role %I password %L', ?, ?)",
          APPLICATION_ROLE,
          folder.applicationPassword());
    } catch (SQLException e) {
      throw new PostgresFailure("cannot prepare role `" + APPLICATION_ROLE + "`", e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * Executes a statement that takes no parameters after PostgreSQL itself has quoted the values
   * into it.
   */
  private static void execute(Connection connection, String format, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(format)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery();
          var quoted = connection.createStatement()) {
        rows.next();
        quoted.execute(rows.getString(1));
      }
    }
  }

  private static boolean answers(DatabaseLogin login) {
    try (Connection connection = login.connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  private static DatabaseLogin ownerLogin(ClusterFolder folder, int port, String database) {
    return new DatabaseLogin(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        ClusterFolder.OWNER_ROLE,
        folder.ownerPassword());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresFailure("no free port on 127.0.0.1", e);
    }
  }
}
