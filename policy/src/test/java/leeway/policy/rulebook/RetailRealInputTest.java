package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.util.List;
import leeway.engine.feel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The retail rulebook against what others say that the same policy says. */
final class RetailRealInputTest {

  @Test
  void theSampleHasNoProblems() {
    assertThat(Samples.read(Samples.folder("retail")).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "retail_train_gold.jsonl, 722",
    "retail_train_oracle.jsonl, 400",
    "retail_dev_gold.jsonl, 25"
  })
  void rulingAmountAndClauseAreAsExpectedOnEveryCase(String name, int cases) {
    var file = Samples.shared("data/retail/" + name);
    assumeTrue(file.isPresent(), "skipped: ../shared/data/retail/" + name + " is absent");

    var answers = Answers.of(file.get(), Samples.batch(Samples.rulebook("retail")));

    assertThat(answers).hasSize(cases);
    assertThat(answers.stream().filter(it -> !isAsExpected(it)).map(Answers::json)).isEmpty();
  }

  private static boolean isAsExpected(Answers answers) {
    var expected = answers.expected();
    var amount = ((Value.Num) expected.get("expected_amount")).value();
    return rulings(Answers.text(expected, "expected_verdict")).contains(answers.ruling())
        && amount.compareTo(new BigDecimal(answers.amount())) == 0
        && answers.clauses().contains(Answers.text(expected, "policy_clause"));
  }

  private static List<String> rulings(String verdict) {
    return switch (verdict) {
      case "allow" -> List.of("granted");
      case "refuse" -> List.of("not-granted", "cannot");
      case "transfer" -> List.of("referred");
      default -> List.of();
    };
  }
}
