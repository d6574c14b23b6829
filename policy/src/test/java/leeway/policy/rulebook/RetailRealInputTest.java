package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import leeway.engine.feel.Value;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.Parsed;
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
  void rulingAmountAndClauseAreAsExpectedOnEveryCase(String name, int cases) throws IOException {
    var file = Samples.shared("data/retail/" + name);
    assumeTrue(file.isPresent(), "skipped: ../shared/data/retail/" + name + " is absent");
    var batch = Samples.batch(Samples.rulebook("retail"));
    var differing = new ArrayList<String>();
    int seen = 0;

    try (var lines = new DocumentLines(name, Files.newInputStream(file.get()))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        seen++;
        differing.addAll(differences(line.get(), batch.decide(line.get())));
      }
    }

    assertThat(differing).isEmpty();
    assertThat(seen).isEqualTo(cases);
  }

  private static List<String> differences(DocumentLines.Line line, Batch.Result result) {
    var expected = context(line.parsed());
    if (!(result instanceof Batch.Answer(var json))) {
      return List.of(line.number() + ": " + result);
    }
    var answer = context(JsonDocuments.read("answer", 1, json));
    boolean isSame =
        rulings(text(expected, "expected_verdict")).contains(text(answer, "ruling"))
            && number(expected.get("expected_amount"))
                    .compareTo(new BigDecimal(text(answer, "amount")))
                == 0
            && clauses(answer).contains(text(expected, "policy_clause"));
    return isSame ? List.of() : List.of(line.number() + ": " + json);
  }

  private static List<String> rulings(String verdict) {
    return switch (verdict) {
      case "allow" -> List.of("granted");
      case "refuse" -> List.of("not-granted", "cannot");
      case "transfer" -> List.of("referred");
      default -> List.of();
    };
  }

  /** The clause of a grant; else all clauses that are unmet. */
  private static List<String> clauses(Value.Context answer) {
    if (text(answer, "ruling").equals("granted")) {
      return List.of(text(answer, "clause"));
    }
    var unmet = (Value.ListValue) answer.get("unmet");
    return unmet.items().stream().map(it -> text((Value.Context) it, "clause")).toList();
  }

  private static Value.Context context(Parsed parsed) {
    return (Value.Context) ((Parsed.Document) parsed).value();
  }

  private static String text(Value.Context context, String name) {
    return ((Value.Text) context.get(name)).value();
  }

  private static BigDecimal number(Value value) {
    return ((Value.Num) value).value();
  }
}
