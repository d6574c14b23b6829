package leeway.generator.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.generator.Progress;
import leeway.generator.figures.Figures;
import leeway.generator.world.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyFilesTest {
  private static final double SCALE = .01;

  @TempDir private static Path folder;

  private static final Map<String, Map<String, String>> FIRST = new TreeMap<>();

  @BeforeAll
  static void writeBoth() {
    FIRST.put("greenleaf", written("greenleaf", 5, "greenleaf"));
    FIRST.put("rondo", written("rondo", 5, "rondo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void sameSeedGivesTheSameBytes(String company) {
    var first = FIRST.getOrDefault(company, Map.of());
    var second = written(company, 5, company + " again");
    var other = written(company, 6, company + " otherwise");

    assertThat(second).isEqualTo(first);
    assertThat(other.get("asks.csv")).isNotEqualTo(first.get("asks.csv"));
    assertThat(other.get("purchases.csv")).isNotEqualTo(first.get("purchases.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void everyFileOfTheListIsThereWithRows(String company) {
    var names =
        List.of(
            "customers",
            "cards",
            "purchases",
            "till_log",
            "tickets",
            "macros",
            "claims",
            "rota",
            "asks",
            "promises",
            "goodwill_gl",
            "truth",
            "orders",
            "people");
    for (String name : names) {
      assertThat(folder.resolve(company).resolve(name + ".csv")).isRegularFile();
      assertThat(lines(company, name)).as(name).hasSizeGreaterThan(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void onlyTheTruthHoldsLabels(String company) throws IOException {
    var labels =
        Figures.read(company).incidents().stories().stream().map(story -> story.label()).toList();

    try (var files = Files.list(folder.resolve(company))) {
      for (Path file : files.filter(each -> !each.endsWith("truth.csv")).toList()) {
        String content = Files.readString(file);
        assertThat(content).doesNotContain("willReturn", "lostShare");
        assertThat(labels).as(file.toString()).noneMatch(content::contains);
      }
    }
  }

  @Test
  void rondoExportsAsItsSystemsDo() {
    assertThat(lines("rondo", "orders").get(1))
        .matches(".*;\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2};.*;\\d+,\\d{2};.*");
    assertThat(lines("rondo", "purchases").get(1))
        .matches(".*,\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2},.*,\\d+\\.\\d{2}");
  }

  @Test
  void quotesCellsThatHoldASeparatorAQuoteOrALineEnd() throws IOException {
    try (var csv = Csv.plain(folder, "quoted.csv", "a", "b")) {
      csv.text("one, two").text("she said \"no\"\nand left").end();
      csv.cents(-5).cents(123_456).end();
    }

    assertThat(Files.readString(folder.resolve("quoted.csv")))
        .isEqualTo("a,b\n\"one, two\",\"she said \"\"no\"\"\nand left\"\n-0.05,1234.56\n");
  }

  private static List<String> lines(String run, String name) {
    try {
      return Files.readAllLines(folder.resolve(run).resolve(name + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a company and returns the hash of each file by its name. */
  private static Map<String, String> written(String company, long seed, String run) {
    var target = folder.resolve(run);
    new CompanyFiles(new Setting(Figures.read(company), seed, SCALE), target, new Progress.Silent())
        .write();
    var hashes = new TreeMap<String, String>();
    try (var files = Files.list(target)) {
      for (Path file : files.toList()) {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    return hashes;
  }
}
