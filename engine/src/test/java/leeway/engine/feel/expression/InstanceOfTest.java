package leeway.engine.feel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import leeway.engine.feel.ValueText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code instance of} of DMN 1.5 for each kind of type. */
class InstanceOfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 instance of number                                       | true
          "1" instance of number                                     | false
          1 instance of Any                                          | true
          null instance of Any                                       | false
          null instance of Null                                      | true
          1 instance of Null                                         | false
          @"2026-11-22" instance of date                             | true
          @"2026-11-22" instance of date and time                    | false
          @"P1Y" instance of years and months duration               | true
          @"P1Y" instance of days and time duration                  | false
          [1, 2] instance of list<number>                            | true
          [1, "b"] instance of list<number>                          | false
          [] instance of list<string>                                | true
          [[1], [2]] instance of list<list<number>>                  | true
          1 instance of list<number>                                 | false
          [1..3] instance of range<number>                           | true
          ["a".."c"] instance of range<number>                       | false
          [1..3] instance of list<number>                            | false
          (> 5) instance of range<number>                            | true
          {a: 1} instance of context<a: number>                      | true
          {a: 1, b: 2} instance of context<a: number>                | true
          {a: "x"} instance of context<a: number>                    | false
          {b: 1} instance of context<a: number>                      | false
          {a: {b: [1]}} instance of context<a: context<b: list<number>>> | true
          {a: {b: ["x"]}} instance of context<a: context<b: list<number>>> | false
          {} instance of context<a: number>                         | false
          (function(a: number) a + 1) instance of function<number> -> Any      | true
          (function(a: number, b: string) a) instance of function<number> -> Any | false
          (function(a: string) a) instance of function<number> -> Any          | false
          1 instance of function<number> -> Any                      | false
          """)
  void aValueConformsToItsTypeAndToNoOther(String text, String expected) {
    assertThat(ValueText.of(FeelTest.evaluate(text, Map.of()))).isEqualTo(expected);
  }
}
