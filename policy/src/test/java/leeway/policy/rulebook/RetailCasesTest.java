package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written cases of the retail sample: for each clause, both sides of its condition. */
final class RetailCasesTest {
  private static final Path RETAIL = Samples.folder("retail");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RETAIL.resolve("cases"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("R4")
  void everyCaseIsAnsweredAsWritten(Path file) {
    for (var answers : Answers.of(file, Samples.batch(Samples.rulebook("retail")))) {
      var expected = (Value.Context) answers.expected().get("expected");
      var clause = Answers.text(expected, "clause");
      assertThat(answers.ruling()).as(answers.json()).isEqualTo(Answers.text(expected, "ruling"));
      assertThat(answers.amount()).as(answers.json()).isEqualTo(Answers.text(expected, "amount"));
      assertThat(clause.isEmpty() || answers.clauses().contains(clause))
          .as(clause + " in " + answers.json())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyClauseHasACaseOnEachSideOfItsCondition(Path file) {
    var rulings = new TreeSet<String>();

    Answers.of(file, Samples.batch(Samples.rulebook("retail")))
        .forEach(answers -> rulings.add(answers.ruling()));

    assertThat(rulings).contains("granted").hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("files")
  void withoutItsConditionAnAnswerChanges(Path file, @TempDir Path folder) throws Exception {
    var clause = clauseOf(file);
    ClauseRemoval.copy(RETAIL, folder, clause);

    var before = Answers.of(file, Samples.batch(Samples.rulebook("retail")));
    var after = Answers.of(file, Samples.batch(Samples.rulebook(folder)));

    assertThat(after.stream().map(Answers::json).toList())
        .as(clause)
        .isNotEqualTo(before.stream().map(Answers::json).toList());
  }

  @Test
  void everyClauseOfThePolicyHasCases() throws IOException {
    var shared = Samples.shared("data/retail/retail_clauses.json");
    assumeTrue(shared.isPresent(), "skipped: ../shared/data/retail is absent");
    var named = Pattern.compile("\"(R-[A-Z-]+)\":").matcher(Files.readString(shared.get()));

    Set<String> clauses = new TreeSet<>(named.results().map(it -> it.group(1)).toList());

    assertThat(files().stream().map(RetailCasesTest::clauseOf)).containsExactlyElementsOf(clauses);
  }

  private static String clauseOf(Path file) {
    return file.getFileName().toString().replace(".jsonl", "");
  }
}
