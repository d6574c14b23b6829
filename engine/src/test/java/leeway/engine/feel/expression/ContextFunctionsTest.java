package leeway.engine.feel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import leeway.engine.feel.ValueText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of contexts of DMN 1.5. */
class ContextFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get value({a: 1}, "a")                                  | 1
          get value({a: 1}, "b")                                  | null
          get value(null, "a")                                    | null
          get value({a: 1}, null)                                 | null
          get entries({a: 1, b: 2})                               | [{key: "a", value: 1}, {key: "b", value: 2}]
          get entries({})                                         | []
          context([{key: "a", value: 1}, {key: "b", value: 2}])   | {a: 1, b: 2}
          context({key: "a", value: 1})                           | {a: 1}
          context([{key: "a", value: null}])                      | {a: null}
          context([{key: "a", value: 1}, {key: "a", value: 2}])   | null
          context([{key: "a"}])                                   | null
          context([{value: 1}])                                   | null
          context([{key: null, value: 1}])                        | null
          context([{key: 1, value: 1}])                           | null
          context([])                                             | {}
          context put({a: 1}, "a", 2)                             | {a: 2}
          context put({}, "a", null)                              | {a: null}
          context put({x: 1}, ["y"], 2)                           | {x: 1, y: 2}
          context put({x: 1, y: {a: 0}}, ["y", "a"], 2)           | {x: 1, y: {a: 2}}
          context put({x: 1, y: {a: 0}}, ["y", "b"], 2)           | {x: 1, y: {a: 0, b: 2}}
          context put({x: 1}, [], 2)                              | null
          context put({x: 1}, null, 2)                            | null
          context put(null, "a", 2)                               | null
          context put({x: 1}, ["y", null], 2)                     | null
          context merge([{a: 1}, {b: 2}])                         | {a: 1, b: 2}
          context merge([{a: 1}, {a: 2}])                         | {a: 2}
          context merge([{a: {x: 1}}, {a: {y: 2}}])               | {a: {y: 2}}
          context merge([{a: 1}, null])                           | null
          context merge([])                                       | {}
          context merge({a: 1})                                   | {a: 1}
          """)
  void buildsChangesAndReads(String text, String expected) {
    assertThat(ValueText.of(FeelTest.evaluate(text, Map.of()))).isEqualTo(expected);
  }
}
