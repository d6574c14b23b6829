package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("nightly")
class Day0MemoryTest {
  private static final int ROWS = 2_000_000;
  private static final int LIMIT_KB = 512 * 1024;

  @TempDir private Path folder = Path.of("");

  @Test
  void twoMillionRowsAreReadUnder512Megabytes() throws IOException, InterruptedException {
    var till = folder.resolve("till.csv");
    write(till);
    var said = folder.resolve("said.txt");

    var command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-cp",
                System.getProperty("java.class.path"),
                Measured.class.getName(),
                "day0",
                till.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(command.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      command.destroyForcibly();
    }

    String output = Files.readString(said);
    assertThat(command.exitValue()).as(output).isZero();
    assertThat(output).contains("till-log, 2000000 rows").contains("1,750,000 calls on 28 days");
    assertThat(kilobytes(output)).isBetween(1, LIMIT_KB);
  }

  /** Seven of eight rows are calls, over 28 days. */
  private static void write(Path till) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(till)) {
      out.write("date-time,cashier no.,authoriser no.,amount before,amount after\n");
      for (int row = 0; row < ROWS; row++) {
        out.write(
            "2026-05-%02d 10:%02d,%d,%s,%d.50,0.00%n"
                .formatted(
                    1 + row % 28, row % 60, row % 400, row % 8 == 0 ? "" : "9001", row % 90));
      }
    }
  }

  /** The most memory that the process ever held. */
  private static int kilobytes(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** The commands, and then what Linux says of this process. */
  static final class Measured {
    private Measured() {}

    public static void main(String[] arguments) throws IOException {
      int exit = Leeway.commandLine().execute(arguments);
      System.out.print(Files.readString(Path.of("/proc/self/status")));
      System.exit(exit);
    }
  }
}
