package leeway.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leeway.engine.Golden;
import leeway.engine.Span;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Printer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, written and read again is the same tree, its places aside. */
class PrinterTest {
  private static final List<String> NAMES = List.of("a", "days since delivery", "if so", "a-b");

  private static Node tree(String text) {
    return Feel.parse("test", text, NAMES)
        .whole()
        .orElseThrow(() -> new AssertionError(text))
        .root();
  }

  private static void assertSameAfterPrinting(String text) {
    var tree = tree(text);

    var again = tree(Printer.print(tree));

    assertThat(again)
        .as(text)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Span.class)
        .withStrictTypeChecking()
        .isEqualTo(tree);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void generatedExpressionsAreTheSameAfterPrinting(long seed) {
    var generator = new ExpressionGenerator(seed);
    for (int i = 0; i < 50; i++) {
      assertSameAfterPrinting(generator.expression());
    }
  }

  @Test
  void expressionsOfEveryFamilyAreTheSameAfterPrinting() {
    Golden.text("feel/expressions.txt").lines().forEach(PrinterTest::assertSameAfterPrinting);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days since delivery + a-b * a",
        "if so",
        "for x in 1..3, y in [x, a] return x - y",
        "function(x: list<number>, y: context<b: string>) x",
        "function(f: function<number> -> boolean, r: range<date>) f",
        "a in (< 3, [1..2], != 7, not(true))",
        "< a",
        "(function(x) x)(x: 1)",
        "{\"with \\\"quotes\\\"\": \"\\\\ and \\n\", b: 1}.b",
        "@\"2026-01-31\" instance of date",
        "function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}"
      })
  void otherFormsAreTheSameAfterPrinting(String text) {
    assertSameAfterPrinting(text);
  }
}
