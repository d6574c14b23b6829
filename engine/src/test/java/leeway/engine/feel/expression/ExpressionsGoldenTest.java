package leeway.engine.feel.expression;

import java.util.Map;
import java.util.stream.Collectors;
import leeway.engine.Golden;
import leeway.engine.feel.ValueText;
import org.junit.jupiter.api.Test;

/**
 * What several hundred expressions give, every family of built-in functions among them. They were
 * compared with KIE 10.2; where the two differ, {@code docs/dmn-tck.md} says why.
 */
class ExpressionsGoldenTest {

  @Test
  void expressionsGiveWhatTheyGaveWhenTheyWereCompared() {
    var results =
        Golden.text("feel/expressions.txt")
            .lines()
            .map(it -> it + "\n  " + ValueText.quoted(FeelTest.evaluate(it, Map.of())))
            .collect(Collectors.joining("\n", "", "\n"));

    Golden.assertSame("feel/values.txt", results);
  }
}
