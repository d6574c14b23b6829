package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.engine.Problem;
import leeway.policy.rulebook.PlantedFaults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code check} finds: every planted fault at its spot, and nothing where nothing is wrong.
 */
final class CheckTest {
  private static final Path RETAIL = Samples.folder("retail");
  private static final int FOUND_MIN = 57;

  @TempDir private Path folder = Path.of("");

  @Test
  void findsPlantedFaultsAtFileLineAndColumn() throws IOException {
    var missed = new ArrayList<String>();
    var faults = PlantedFaults.all();

    for (int i = 0; i < faults.size(); i++) {
      var fault = faults.get(i);
      var copy = folder.resolve(String.valueOf(i));
      var place = plant(fault, copy);
      var problems = Samples.read(copy).problems();
      if (problems.stream().map(Problem::place).noneMatch(place::equals)) {
        missed.add(fault.kind() + " at " + place + ", got " + places(problems));
      }
    }

    assertThat(faults).hasSize(60);
    assertThat(faults.stream().map(Fault::kind).distinct()).hasSize(12);
    assertThat(missed).hasSizeLessThanOrEqualTo(faults.size() - FOUND_MIN);
  }

  @Test
  void findsNothingInTheSample() {
    assertThat(Samples.read(RETAIL).problems()).isEmpty();
  }

  private static String places(List<Problem> problems) {
    return problems.stream().limit(3).map(Problem::oneLine).collect(Collectors.joining("\n    "));
  }

  /** Copies the sample with the fault in it; where the problem has to be told. */
  private static String plant(Fault fault, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(RETAIL)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = copy.resolve(RETAIL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    var file = copy.resolve(fault.file());
    var text = Files.readString(file);
    int at = text.indexOf(fault.find());
    assertThat(at).as(fault.kind() + ": `" + fault.find() + "` stands in the file").isNotNegative();
    var marked = text.substring(0, at) + fault.with() + text.substring(at + fault.find().length());
    int spot = marked.indexOf('§');
    Files.writeString(file, marked.replace("§", ""));
    long line = marked.substring(0, spot).chars().filter(c -> c == '\n').count() + 1;
    int column = spot - marked.lastIndexOf('\n', spot);
    return fault.file() + ":" + line + ":" + column;
  }
}
