package leeway.engine.feel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leeway.engine.Problem;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.check.TypeCheck;
import leeway.engine.feel.check.TypeScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalTest {

  private static String called(String parameters, String method, String arguments) {
    int dot = method.substring(0, method.indexOf('(')).lastIndexOf('.');
    return "(function("
        + parameters
        + ") external {java: {class: \""
        + method.substring(0, dot)
        + "\", method signature: \""
        + method.substring(dot + 1)
        + "\"}})("
        + arguments
        + ")";
  }

  private static List<Problem> checked(String text) {
    var expression = Feel.parse("test", text, List.of()).whole().orElseThrow();
    return TypeCheck.of(expression, "test", TypeScope.of(Map.of())).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a, b | java.lang.Math.max(int, int)                       | 3, 7           | 7
          a, b | java.lang.Math.max(int, int)                       | 3, 7.5         | null
          a, b | java.lang.Math.max(int, int)                       | 3, 1e10        | null
          a, b | java.lang.Math.addExact(int, int)                  | 2147483647, 1  | null
          a    | java.lang.Math.sqrt(double)                        | 2.25           | 1.5
          a    | java.lang.Math.sqrt(double)                        | -1             | null
          a    | java.lang.Math.floor(double)                       | null           | null
          a    | java.lang.Integer.valueOf(java.lang.String)        | "12"           | 12
          a    | java.lang.Integer.valueOf(java.lang.String)        | "twelve"       | null
          a    | java.lang.Double.parseDouble(java.lang.String)     | "0.1"          | 0.1
          a    | java.lang.Float.valueOf(java.lang.String)          | "0.1"          | 0.1
          a    | java.lang.String.valueOf(char)                     | "a"            | "a"
          a    | java.lang.String.valueOf(char)                     | "abc"          | null
          a    | java.lang.String.valueOf(java.lang.Object)         | [1, 2]         | "[1, 2]"
          a, b | java.lang.String.format(java.lang.String, [Ljava.lang.Object;) | "%s!", 1.50 | "1.5!"
          a    | java.lang.Character.isDigit(char)                  | "7"            | true
          a    | java.math.BigDecimal.valueOf(long)                 | 7              | 7
          a    | java.lang.Math.random()                            | 1              | null
          """)
  void aJavaMethodOfTheTableIsCalled(String parameters, String method, String args, String value) {
    var result = FeelTest.evaluate(called(parameters, method, args), Map.of());

    assertThat(ValueText.quoted(result)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a            | java.lang.Math.flor(double)       | 1      | perhaps `java.lang.Math.floor(double)` is meant
          a            | java.lang.System.exit(int)        | 1      | write its body in FEEL, or name a method of java.lang.Math, java.lang.Byte
          a            | java.lang.Math.max(int, int)      | 1      | give the function the method's parameters
          a: string    | java.lang.Math.abs(int)           | "1"    | correct it
          """)
  void anExternalFunctionThatCannotBeCalledIsAProblem(
      String parameters, String method, String args, String remedy) {
    assertThat(checked(called(parameters, method, args)))
        .singleElement()
        .satisfies(it -> assertThat(it.remedy()).startsWith(remedy));
  }

  @Test
  void aPredictiveModelIsRefused() {
    var text = "function(a) external {pmml: {document: \"x.pmml\", model: \"m\"}}";

    var problems = Feel.parse("test", text, List.of()).problems();

    assertThat(problems).extracting(Problem::code).containsExactly("external-function");
  }
}
