package leeway.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts PostgreSQL's programs so that they end with us.
 *
 * <p>PostgreSQL refuses to run as root, so root starts it in a user namespace without a mapping,
 * where it has another id. {@code setpriv --pdeathsig INT} makes the kernel send an interrupt,
 * PostgreSQL's fast and clean stop, when the <em>thread</em> that started it ends: start a
 * postmaster only from a thread that stays.
 */
final class ProcessLaunch {
  private static final List<String> AS_ANOTHER_USER = List.of("unshare", "--user", "--");
  private static final List<String> ENDING_WITH_US = List.of("setpriv", "--pdeathsig", "INT", "--");

  private ProcessLaunch() {}

  /** Starts the command; what it prints is appended to the log. */
  static Process start(List<String> command, Path log) {
    var wrapped = new ArrayList<String>();
    if (isRoot()) {
      wrapped.addAll(AS_ANOTHER_USER);
    }
    wrapped.addAll(ENDING_WITH_US);
    wrapped.addAll(command);
    var builder = new ProcessBuilder(wrapped);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG")); // no stray settings
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new PostgresFailure(
          "cannot start `" + wrapped.getFirst() + "`; install util-linux, or use --database-url",
          e);
    }
  }

  /**
   * Asks for PostgreSQL's fast stop. {@code Process.destroy()} would ask for the one that waits for
   * every client.
   */
  static void interrupt(Process process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new PostgresFailure("cannot run `kill` to stop PostgreSQL", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end and returns the exit code; kills what has not ended in time. */
  static int awaitEnd(Process process, int secondsMax) {
    try {
      if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
    return process.exitValue();
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException _) {
      return false; // no Linux: then no user namespace either
    }
  }
}
