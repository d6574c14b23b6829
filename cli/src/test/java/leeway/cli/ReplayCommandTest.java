package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayCommandTest {
  private static final String GREENLEAF = "../samples/greenleaf";

  @TempDir private Path folder = Path.of("");

  @Test
  void saysThatTheSameRulebookChangesNothing() {
    assertThat(replayed(GREENLEAF, GREENLEAF + "/cases/rules.jsonl"))
        .contains(" asks, 0 would be answered otherwise")
        .contains("granted: ");
  }

  @Test
  void refusesBytesThatAreADamagedHistory() throws IOException {
    var damaged = folder.resolve("damaged");
    Files.write(damaged, new byte[] {0x4C, 0x57, 0x48, 0x31, 1, 2, 3, 4, 5});

    assertThat(replayed(GREENLEAF, damaged.toString())).contains("the checksum does not match");
  }

  private static String replayed(String amended, String history) {
    var out = new StringWriter();
    var writer = new PrintWriter(out);
    Leeway.commandLine()
        .setOut(writer)
        .setErr(writer)
        .execute("replay", "--rulebook", GREENLEAF, "--amended", amended, "--history", history);
    return out.toString();
  }
}
