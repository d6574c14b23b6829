package leeway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/requirements.md} to the requirement numbers that the tests cite. */
class RequirementsTest {

  private static final Path ROOT = TestServer.repositoryRoot();
  private static final Pattern ROW =
      Pattern.compile("\\| (R\\d+) \\| [^|]+ \\| ([^|]*)\\| ([^|]*)\\|");
  private static final Pattern CITATION = Pattern.compile("@Tag\\(\"(R\\d+)\"\\)");
  private static final Pattern TEST_NAME = Pattern.compile("`(\\w+)`");

  @Test
  void namesEveryTestThatCitesARequirementAndNoOther() throws IOException {
    var cited = citationsByRequirement();

    assertThat(testsByRequirement()).isEqualTo(cited).isNotEmpty();
  }

  @Test
  void saysWhereEachRequirementWithATestIsMet() throws IOException {
    var places = new TreeMap<String, String>();
    for (var row : rows()) {
      if (!row.get(2).isBlank()) {
        places.put(row.get(0), row.get(1));
      }
    }

    assertThat(places).allSatisfy((_, place) -> assertThat(place).isNotBlank());
  }

  private static Map<String, Set<String>> testsByRequirement() throws IOException {
    var tests = new TreeMap<String, Set<String>>();
    for (var row : rows()) {
      var names = TEST_NAME.matcher(row.get(2)).results().map(name -> name.group(1));
      names.forEach(name -> tests.computeIfAbsent(row.get(0), _ -> new TreeSet<>()).add(name));
    }
    return tests;
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/requirements.md"), UTF_8).stream()
        .map(ROW::matcher)
        .filter(row -> row.lookingAt())
        .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  private static Map<String, Set<String>> citationsByRequirement() throws IOException {
    var tests = new TreeMap<String, Set<String>>();
    for (var file : testSources()) {
      var name = file.getFileName().toString().replace(".java", "");
      CITATION
          .matcher(Files.readString(file, UTF_8))
          .results()
          .forEach(tag -> tests.computeIfAbsent(tag.group(1), _ -> new TreeSet<>()).add(name));
    }
    return tests;
  }

  private static Set<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      var sources = new TreeSet<Path>();
      for (var tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            sources.addAll(
                files
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(toCollection(TreeSet::new)));
          }
        }
      }
      return sources;
    }
  }
}
