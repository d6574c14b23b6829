package leeway.engine.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leeway.engine.Golden;
import leeway.engine.history.FactHistory;
import leeway.engine.history.HistoryMonth;
import leeway.engine.history.HistoryWriter;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/** What fuzzing starts from, for each target: inputs that are right or nearly so. */
final class FuzzSeeds {
  private static final Path SAMPLES = Path.of("../samples");

  private FuzzSeeds() {}

  /** Writes the seeds of each target to a folder of its name inside {@code arguments[0]}. */
  static void main(String[] arguments) throws IOException {
    var seeds =
        Map.of(
            "FeelFuzz", expressions(),
            "UnaryTestsFuzz", unaryTests(),
            "DmnFuzz", models(),
            "HistoryFuzz", months());
    for (var entry : seeds.entrySet()) {
      var folder = Files.createDirectories(Path.of(arguments[0], entry.getKey()));
      for (int i = 0; i < entry.getValue().size(); i++) {
        Files.write(folder.resolve("seed-" + i), entry.getValue().get(i));
      }
    }
  }

  static List<byte[]> expressions() {
    return Golden.text("feel/expressions.txt").lines().map(FuzzSeeds::bytes).toList();
  }

  static List<byte[]> unaryTests() {
    return List.of(
            "-",
            "not(\"a\", \"b\")",
            "< 10, [20..30], > 40",
            "]days since delivery..100[",
            "contains(?, \"x\") and ? != null",
            "? in (1, 2)",
            "not(null, < a)",
            "date(\"2026-01-31\")",
            "@\"P30D\", @\"PT1H\"")
        .stream()
        .map(FuzzSeeds::bytes)
        .toList();
  }

  static List<byte[]> models() {
    try (var files = Files.walk(SAMPLES)) {
      var models = files.filter(it -> it.toString().endsWith(".dmn")).sorted().toList();
      var seeds = new ArrayList<byte[]>();
      seeds.add(bytes(Golden.text("problems/faulty.dmn")));
      for (var model : models) {
        seeds.add(Files.readAllBytes(model));
      }
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Months without their checksum, which the target adds. */
  static List<byte[]> months() {
    var kind = new Coding.Texts(List.of("exchange", "refund"));
    var facts =
        List.of(
            new FactHistory("kind", kind, new FactColumn.Bytes(new byte[] {0, 1, 2})),
            new FactHistory("opened", new Coding.Flags(), new FactColumn.Bytes(new byte[3])),
            new FactHistory(
                "price", new Coding.Numbers(2), new FactColumn.Longs(new long[] {7, -1, 0})));
    byte[] file = HistoryWriter.write(new HistoryMonth("return", YearMonth.of(2026, 3), 3, facts));
    return List.of(Arrays.copyOf(file, file.length - Integer.BYTES));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
