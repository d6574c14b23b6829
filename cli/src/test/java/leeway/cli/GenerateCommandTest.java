package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesACompanyAndSaysWhatItWrote() {
    int code = run("generate", "rondo", "--scale", "0.002", "--out", folder.toString());

    assertThat(code).isZero();
    assertThat(out.toString()).startsWith("Rondo SA: ").contains(" asks, files in " + folder);
    assertThat(folder.resolve("asks.csv")).isRegularFile();
  }

  @Test
  void unknownCompanyAndImpossibleScaleAreUsedWrongly() {
    assertThat(run("generate", "acme", "--out", folder.toString())).isEqualTo(2);
    assertThat(run("generate", "rondo", "--scale", "0", "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("/samples/acme/generator", "scale must be above 0 and at most 10, got 0.0");
  }

  private int run(String... arguments) {
    return Leeway.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
