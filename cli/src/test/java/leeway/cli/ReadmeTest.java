package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README tells a newcomer to type works. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  static Stream<List<String>> commands() throws IOException {
    return Files.readAllLines(ROOT.resolve("README.md")).stream()
        .filter(line -> line.startsWith("./leeway check ") || line.startsWith("./leeway decide "))
        .map(line -> List.of(line.substring("./leeway ".length()).split(" ")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void worksAsWritten(List<String> command) {
    var errors = new StringWriter();

    int exit =
        Leeway.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(errors))
            .execute(command.stream().map(ReadmeTest::fromHere).toArray(String[]::new));

    assertThat(exit).as(errors.toString()).isZero();
  }

  private static String fromHere(String argument) {
    return argument.startsWith("samples/") ? ROOT.resolve(argument).toString() : argument;
  }
}
