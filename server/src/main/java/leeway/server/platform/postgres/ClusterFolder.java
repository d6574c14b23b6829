package leeway.server.platform.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds a cluster: its data, its log and the passwords of its two roles, readable
 * by us alone.
 */
record ClusterFolder(Path root) {
  static final String OWNER_ROLE = "leeway_owner";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 32;
  private static final int INITDB_SECONDS_MAX = 120;

  ClusterFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("postgresql.log");
  }

  String ownerPassword() {
    return password("owner.password");
  }

  String applicationPassword() {
    return password("application.password");
  }

  boolean isInitialised() {
    return Files.exists(cluster());
  }

  /**
   * Makes the cluster unless it is there: checksums on, UTF-8, passwords asked of everybody. It is
   * made beside its place and moved there when it is whole, so that a first start that was cut
   * short leaves nothing half.
   */
  void initialise(PostgresBinaries binaries) {
    if (isInitialised()) {
      return;
    }
    createPrivateFolder();
    createPassword("owner.password");
    createPassword("application.password");
    Path unfinished = root.resolve("cluster.unfinished");
    try {
      FileSystemUtils.deleteRecursively(unfinished);
      runInitdb(binaries, unfinished);
      Files.move(unfinished, cluster(), ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PostgresFailure(root + ": cannot be written; is the disk full?", e);
    }
  }

  private void runInitdb(PostgresBinaries binaries, Path target) {
    int exit =
        ProcessLaunch.awaitEnd(
            ProcessLaunch.start(initdb(binaries, target), log()), INITDB_SECONDS_MAX);
    if (exit != 0) {
      throw new PostgresFailure(
          root + ": initdb ended with " + exit + "; see " + log() + ", or use --database-url");
    }
  }

  private List<String> initdb(PostgresBinaries binaries, Path target) {
    return List.of(
        binaries.initdb().toString(),
        "--pgdata=" + target,
        "--username=" + OWNER_ROLE,
        "--auth=scram-sha-256",
        "--pwfile=" + root.resolve("owner.password"),
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C.UTF-8",
        "--data-checksums");
  }

  private void createPrivateFolder() {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new PostgresFailure(root + ": cannot make this folder; choose another with --data", e);
    }
  }

  private void createPassword(String name) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Path file = root.resolve(name);
    var onlyUs = PosixFilePermissions.fromString("rw-------");
    try {
      Files.deleteIfExists(file); // from a first start that was cut short
      Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyUs));
      Files.writeString(file, password, US_ASCII);
    } catch (IOException e) {
      throw new PostgresFailure(file + ": cannot be written", e);
    }
  }

  private String password(String name) {
    try {
      return Files.readString(root.resolve(name), US_ASCII).strip();
    } catch (IOException e) {
      throw new PostgresFailure(root.resolve(name) + ": cannot be read", e);
    }
  }
}
