package leeway.engine.feel.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import leeway.engine.LimitExceeded;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final int SMALL_STACK = 512 * 1024;

  private static List<String> codes(String text) {
    return Feel.parse("test", text, List.of()).problems().stream().map(Problem::code).toList();
  }

  @Test
  void aTextThatIsTooLongIsAProblem() {
    assertThat(codes(" ".repeat(Parser.TEXT_MAX) + "1")).containsExactly("text-too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{a: ", "not(", "1 in (", "]1..", "if ", "- - - -", "f("})
  void whatNestsTooDeepIsAProblemOnASmallStackToo(String opening) throws Exception {
    var codes = new CompletableFuture<List<String>>();
    var thread =
        new Thread(null, () -> codes.complete(codes(opening.repeat(20_000))), "small", SMALL_STACK);

    thread.start();
    thread.join();

    assertThat(codes.getNow(List.of())).hasSize(1);
  }

  @Test
  void aNumberWhoseExponentIsTooLargeIsAProblem() {
    assertThat(codes("1e99999999999")).containsExactly("number-too-large");
    assertThat(codes("1 + 1e-99999999999")).containsExactly("number-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " and true", ".b", "[1]", "()", " < 1"})
  void whatIsChainedTooLongIsAProblem(String link) {
    assertThat(codes("1" + link.repeat(5_000))).containsExactly("nested-too-deep");
  }

  @Test
  void aChainMayHaveHundredsOfLinks() {
    assertThat(FeelTest.evaluate("1" + " + 1".repeat(Parser.HEIGHT_MAX - 2), Map.of()))
        .isEqualTo(Value.Num.of(Parser.HEIGHT_MAX - 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for i in 1..1000000000 return i                              | list-too-long
          count(for i in 1..1000, j in 1..1000, k in 1..10 return 1)   | list-too-long
          some i in 1..100000000000 satisfies i < 0                    | too-many-steps
          (function(f) f(f))(function(f) f(f))                         | nested-too-deep
          (function(f) f(f, "aa", 99))(function(f, s, n) f(f, s + s, n - 1))               | text-too-long
          (function(f) f(f, [1], 99))(function(f, s, n) f(f, concatenate(s, s), n - 1))    | list-too-long
          (function(f) f(f, [1], 60))(function(f, s, n) if n = 0 then s = s else f(f, [s, s], n - 1))       | too-many-steps
          (function(f) f(f, [1], 60))(function(f, s, n) if n = 0 then string(s) else f(f, [s, s], n - 1))   | text-too-long
          (function(f) f(f, [1], 60))(function(f, s, n) if n = 0 then flatten(s) else f(f, [s, s], n - 1))  | list-too-long
          """)
  void whatTakesTooMuchIsStopped(String text, String code) {
    var stopped =
        catchThrowableOfType(LimitExceeded.class, () -> FeelTest.evaluate(text, Map.of()));

    assertThat(stopped).isNotNull();
    assertThat(stopped.code()).isEqualTo(code);
  }

  @Test
  void aPatternThatBacktracksTooMuchIsStopped() {
    var text = "matches(string join(for i in 1..19000 return \"a\"), \"(a|aa)*b\")";

    var stopped =
        catchThrowableOfType(LimitExceeded.class, () -> FeelTest.evaluate(text, Map.of()));

    assertThat(stopped.code()).isEqualTo("pattern-too-costly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9E999999999",
        "9 ** 999999",
        "1e6144 * 10",
        "modulo(1e6000, 3)",
        "exp(1e9)",
        "duration(\"P999999999999999999Y\") * 1e30",
        "@\"P1D\" / 1e-6000",
        "date(1e300, 1, 1)",
        "date(\"999999999-12-31\") + duration(\"P1D\")",
        "number(\"1e99999\")"
      })
  void aNumberOrDateBeyondTheRangeIsNull(String text) {
    assertThat(FeelTest.evaluate(text, Map.of())).isEqualTo(Values.NULL);
  }

  @Test
  void theDepthLimitHoldsOnASmallStack() throws Exception {
    var code = new CompletableFuture<String>();
    var recursion = "(function(f) f(f))(function(f) f(f))";
    Runnable work =
        () ->
            code.complete(
                catchThrowableOfType(
                        LimitExceeded.class, () -> FeelTest.evaluate(recursion, Map.of()))
                    .code());

    var thread = new Thread(null, work, "small", SMALL_STACK);
    thread.start();
    thread.join();

    assertThat(code.getNow("")).isEqualTo("nested-too-deep");
  }
}
