package leeway.engine.feel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leeway.engine.Problem;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.FunctionType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.NamedType;
import leeway.engine.feel.FeelType.RangeType;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Feel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeCheckTest {
  private static final FeelType STATE =
      new NamedType(
          "state",
          Simple.STRING,
          new FeelType.Allowed("\"new\", \"used\"", it -> !it.equals(Values.text("broken"))));

  private static final Map<String, FeelType> NAMES =
      Map.of(
          "price",
          Simple.NUMBER,
          "name",
          Simple.STRING,
          "day",
          Simple.DATE,
          "paid",
          Simple.BOOLEAN,
          "thing",
          Simple.ANY,
          "prices",
          new ListType(Simple.NUMBER),
          "names",
          new ListType(Simple.STRING),
          "span",
          new RangeType(Simple.NUMBER),
          "rate",
          new FunctionType(List.of(Simple.NUMBER), Simple.NUMBER),
          "state",
          STATE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abs(price)",
        "abs([price])",
        "abs(thing)",
        "abs(null)",
        "count(price)",
        "max(price, 2, 3)",
        "max(prices)",
        "substring(name, 2)",
        "substring(name, 2, 3)",
        "substring(string: name, start position: 2)",
        "rate(price)",
        "rate(null)",
        "thing(1, 2, 3)",
        "price + thing",
        "thing + day",
        "null + price",
        "name + null",
        "price between 1 and thing",
        "price in (1, [2..3], > 4)",
        "if paid then price else name",
        "some x in prices satisfies x > 1",
        "prices[item > 1]",
        "prices[1]",
        "price = null",
        "{a: price, b: a + 1}.b * 2"
      })
  void findsNothingWrongWithWhatCanHaveAnAnswer(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abs()                                 | wrong-arguments
          abs(price, price)                     | wrong-arguments
          abs(name)                             | wrong-arguments
          abs(names)                            | wrong-arguments
          max()                                 | wrong-arguments
          substring(name)                       | wrong-arguments
          substring(name, 1, 2, 3)              | wrong-arguments
          substring(price, 1)                   | wrong-arguments
          substring(name, name)                 | wrong-arguments
          substring(string: name)               | wrong-arguments
          substring(string: name, start: 1)     | wrong-arguments
          max(list: prices, more: 1)            | wrong-arguments
          rate(price, price)                    | wrong-arguments
          price(1)                              | not-a-function
          price + name                          | type-mismatch
          paid * 2                              | type-mismatch
          price and paid                        | type-mismatch
          paid or price                         | type-mismatch
          price = name                          | type-mismatch
          price < day                           | type-mismatch
          price between name and 3              | type-mismatch
          price between 3 and name              | type-mismatch
          price in "a"                          | type-mismatch
          price in > "a"                        | type-mismatch
          price in names                        | type-mismatch
          name in span                          | type-mismatch
          price in ["a".."b"]                   | type-mismatch
          price in true                         | type-mismatch
          price in (1, "a")                     | type-mismatch
          state in "broken"                     | value-not-allowed
          state in = "broken"                   | value-not-allowed
          state in != "broken"                  | value-not-allowed
          [1.."a"]                              | type-mismatch
          if price then 1 else 2                | type-mismatch
          every x in prices satisfies x         | type-mismatch
          prices[name]                          | type-mismatch
          price.size                            | unknown-member
          price instance of thingy              | unknown-type
          {a: 1, a: 2}                          | duplicate-key
          prise                                 | unknown-name
          @"someday"                            | unknown-literal
          """)
  void tellsWhatCanOnlyGiveNull(String text, String code) {
    assertThat(problems(text)).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prise      | perhaps `price` is meant
          spam       | perhaps `span` is meant
          aps        | perhaps `abs` is meant
          trve       | perhaps `true` is meant
          zzzzzzzzzz | name something that is required here, or require it
          """)
  void namesTheNearestWordThatIsKnown(String text, String remedy) {
    assertThat(problems(text)).extracting(Problem::remedy).containsExactly(remedy);
  }

  @Test
  void callsAWordNearWhereAtMostAThirdOfItsLettersDiffer() {
    assertThat(Nearest.to("refunds", List.of("refund", "credit"))).contains("refund");
    assertThat(Nearest.to("abcxyz", List.of("abcdef"))).isEmpty();
    assertThat(Nearest.to("abcdxy", List.of("abcdef"))).contains("abcdef");
    assertThat(Nearest.to("b", List.of("c", "a"))).contains("a");
    assertThat(Nearest.to("a".repeat(81), List.of("a".repeat(80)))).isEmpty();
    assertThat(Nearest.to("a".repeat(80), List.of("a".repeat(81)))).isEmpty();
    assertThat(Nearest.to("a".repeat(80), List.of("a".repeat(79)))).contains("a".repeat(79));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1, 2             | ''
          > 1, [2..3]      | ''
          span             | ''
          prices           | ''
          price            | ''
          ? > 3            | ''
          paid             | ''
          -2               | ''
          [1, 2]           | ''
          ? + 1            | type-mismatch
          "a"              | type-mismatch
          > "a"            | type-mismatch
          name             | type-mismatch
          names            | type-mismatch
          true             | type-mismatch
          not("a")         | type-mismatch
          [1, "a"]         | type-mismatch
          """)
  void checksACellAgainstWhatItTests(String cell, String code) {
    var tests =
        Feel.parseUnaryTests("cell", cell, List.copyOf(NAMES.keySet())).whole().orElseThrow();

    var problems = TypeCheck.of(tests, Simple.NUMBER, "cell", TypeScope.of(NAMES));

    assertThat(problems)
        .extracting(Problem::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void allowsAResultOnlyTheValuesOfItsType() {
    assertThat(result("\"broken\"", STATE))
        .extracting(Problem::code)
        .containsExactly("value-not-allowed");
    assertThat(result("\"broken\"", STATE))
        .extracting(Problem::what)
        .containsExactly("the values are \"new\", \"used\", got \"broken\"");
    assertThat(result("\"used\"", STATE)).isEmpty();
    assertThat(result("1", STATE)).extracting(Problem::code).containsExactly("type-mismatch");
    assertThat(result("1", new ListType(Simple.NUMBER))).isEmpty();
  }

  private static List<Problem> problems(String text) {
    return TypeCheck.of(expression(text), "test", TypeScope.of(NAMES)).problems();
  }

  private static List<Problem> result(String text, FeelType wanted) {
    var expression = expression(text);
    var found = TypeCheck.of(expression, "test", TypeScope.of(NAMES)).type();
    return TypeCheck.result(expression, found, wanted, "test");
  }

  private static Expression expression(String text) {
    return Feel.parse("test", text, List.copyOf(NAMES.keySet())).whole().orElseThrow();
  }
}
