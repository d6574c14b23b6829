package leeway.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running postmaster writes about itself into its data folder. A living process id is no
 * proof that it lives: the id may have been given to somebody else.
 */
record PostmasterFile(long pid, int port, String status) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** Returns what the file says, or empty while it is absent or not yet written to its end. */
  static Optional<PostmasterFile> read(Path cluster) {
    try {
      return parse(Files.readAllLines(path(cluster)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new PostgresFailure(path(cluster) + ": cannot be read", e);
    }
  }

  static Path path(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.size() <= STATUS_LINE) {
      return Optional.empty();
    }
    return Optional.of(
        new PostmasterFile(
            Long.parseLong(lines.get(PID_LINE).strip()),
            Integer.parseInt(lines.get(PORT_LINE).strip()),
            lines.get(STATUS_LINE).strip()));
  }

  boolean isReady() {
    return status.equals("ready");
  }

  /** Whether a PostgreSQL process runs under this id. */
  boolean isPostgres() {
    return command().filter(command -> command.endsWith("/postgres")).isPresent();
  }

  /** Whether the id meanwhile belongs to a program that is not PostgreSQL. */
  boolean isAnotherProgram() {
    return command().filter(command -> !command.endsWith("/postgres")).isPresent();
  }

  /** The program that runs under this id, where one runs and the system lets us see it. */
  private Optional<String> command() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command());
  }
}
