package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import leeway.server.TestServer;
import leeway.server.platform.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void isDocumentedWithItsStatusAndTitle() throws IOException {
    var documented =
        Files.readAllLines(TestServer.repositoryRoot().resolve("docs/problems.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", 5))
            .map(cells -> cells[1].strip() + cells[2].strip() + cells[3].strip())
            .toList();

    var inCode =
        Arrays.stream(ProblemCode.values())
            .map(code -> "`" + code.code() + "`" + code.status().value() + code.title())
            .toList();
    assertThat(documented).containsExactlyElementsOf(inCode);
  }
}
