package leeway.engine.feel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelTest {

  static Value evaluate(String text, Map<String, Value> values) {
    var parsed = Feel.parse("test", text, List.copyOf(values.keySet()));
    return parsed
        .whole()
        .orElseThrow(() -> new AssertionError(parsed.problems().getFirst().withCaret(text)))
        .evaluate(Scope.of(values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 + 2 * 3 ** 2                                          | 19
          -2 ** 2                                                 | 4
          if null then 1 else 2                                   | 2
          every x in [1, 2, 3] satisfies x > 0                    | true
          some x in [1, null] satisfies x > 1                     | null
          for x in 1..3 return x * x                              | [1, 4, 9]
          for x in [1, 2], y in [x, 10] return x * y              | [1, 10, 4, 20]
          sum([{a: 1}, {a: 2}].a)                                 | 3
          [{a: 1}, {a: 2}][a > 1]                                 | [{a: 2}]
          contains("leeway", "way")                               | true
          date("2026-03-31") + duration("P1M")                    | 2026-04-30
          date("2026-03-01") - date("2026-02-01")                 | P28D
          context put({a: 1}, "b", 2)                             | {a: 1, b: 2}
          5 in (> 3, < 1)                                         | true
          {total price: 3, half of it: total price / 2}.half of it| 1.5
          (function(a, b) a - b)(b: 1, a: 3)                      | 2
          "a" + 1                                                 | null
          null = null                                             | true
          null < 1                                                | null
          false and null                                          | false
          [1..5] = [1..5]                                         | true
          string length("\\U01F40E")                              | 1
          """)
  void evaluates(String text, String expected) {
    assertThat(ValueText.of(evaluate(text, Map.of()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          days since delivery + 1        | 38
          days since delivery - days     | 30
          days-off                       | 3
          days - off                     | 3
          """)
  void theLongestKnownNameWins(String text, String expected) {
    Map<String, Value> values =
        Map.of(
            "days since delivery", Value.Num.of(37),
            "days", Value.Num.of(7),
            "days-off", Value.Num.of(3));

    assertThat(ValueText.of(evaluate(text, values))).isEqualTo(expected);
  }

  @Test
  void aNameThatBeginsWithAKeywordIsReadWithAWarning() {
    var parsed = Feel.parse("test", "return date + 1", List.of("return date"));

    assertThat(parsed.whole()).isPresent();
    assertThat(parsed.problems())
        .extracting(Problem::code)
        .containsExactly("name-begins-with-keyword");
  }
}
