package leeway.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DMN 1.5 says of boxed expressions, types, tables, services and imports. */
class SpecificationTest {

  /** The value of a decision whose logic is this, beside these other elements. */
  private static String value(String others, String logic, Map<String, Value> inputs) {
    var model = Models.model(others + decision("d", logic));
    return ValueText.quoted(model.evaluate("d", inputs));
  }

  private static String value(String logic) {
    return value("", logic, Map.of());
  }

  private static String decision(String name, String logic) {
    return "<decision id=\""
        + name
        + "\" name=\""
        + name
        + "\"><variable name=\""
        + name
        + "\"/>"
        + logic
        + "</decision>";
  }

  private static String text(String feel) {
    return "<literalExpression><text>" + feel.replace("<", "&lt;") + "</text></literalExpression>";
  }

  private static String boxed(String name, String feel) {
    return "<" + name + ">" + text(feel) + "</" + name + ">";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for   | [1, 2, 3]          | return    | x * 2                     | [2, 4, 6]
          for   | [1, 2, 3]          | return    | count(partial)            | [0, 1, 2]
          for   | [2..4]             | return    | x                         | [2, 3, 4]
          for   | null               | return    | x                         | null
          for   | 7                  | return    | x                         | [7]
          some  | [1, 2]             | satisfies | x > 1                     | true
          some  | [1, 2]             | satisfies | x > 2                     | false
          some  | []                 | satisfies | true                      | false
          some  | [null, 2]          | satisfies | x > 1                     | true
          some  | [null, 1]          | satisfies | x > 1                     | null
          some  | [1]                | satisfies | "yes"                     | null
          every | [1, 2]             | satisfies | x > 0                     | true
          every | [1, 2]             | satisfies | x > 1                     | false
          every | []                 | satisfies | false                     | true
          every | [null, 0]          | satisfies | x > 0                     | false
          every | [null, 1]          | satisfies | x > 0                     | null
          """)
  void aBoxedLoopIsTheLoopInAText(
      String kind, String list, String part, String body, String expected) {
    var loop =
        "<"
            + kind
            + " iteratorVariable=\"x\">"
            + boxed("in", list)
            + boxed(part, body)
            + "</"
            + kind
            + ">";

    assertThat(value(loop)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2, 3]          | item > 1  | [2, 3]
          [{a: 1}, {a: 2}]   | a = 2     | [{a: 2}]
          5                  | item = 5  | [5]
          [1, null]          | item > 0  | [1]
          [1, 2, 3]          | 2         | 2
          """)
  void aBoxedFilterIsTheFilterInAText(String list, String match, String expected) {
    assertThat(value("<filter>" + boxed("in", list) + boxed("match", match) + "</filter>"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true     | 1
          false    | 2
          null     | 2
          "yes"    | 2
          """)
  void aBoxedConditionalTakesElseUnlessItsConditionIsTrue(String condition, String expected) {
    var logic =
        "<conditional>"
            + boxed("if", condition)
            + boxed("then", "1")
            + boxed("else", "2")
            + "</conditional>";

    assertThat(value(logic)).isEqualTo(expected);
  }

  @Test
  void aRelationAListAndAContextAreWhatTheirTextsAre() {
    assertThat(
            value(
                "<relation><column name=\"a\"/><column name=\"b\"/><row>"
                    + text("1")
                    + text("2")
                    + "</row><row>"
                    + text("3")
                    + text("4")
                    + "</row></relation>"))
        .isEqualTo("[{a: 1, b: 2}, {a: 3, b: 4}]");
    assertThat(value("<list>" + text("1") + text("\"a\"") + "</list>")).isEqualTo("[1, \"a\"]");
    assertThat(
            value(
                "<context><contextEntry><variable name=\"a\"/>"
                    + text("1")
                    + "</contextEntry><contextEntry><variable name=\"b\"/>"
                    + text("a + 1")
                    + "</contextEntry></context>"))
        .isEqualTo("{a: 1, b: 2}");
  }

  private static final String DOUBLE =
      """
      <businessKnowledgeModel id="double" name="double"><variable name="double"/>
        <encapsulatedLogic><formalParameter name="x" typeRef="number"/>
          <literalExpression><text>x * 2</text></literalExpression></encapsulatedLogic>
      </businessKnowledgeModel>
      """;
  private static final String KNOWS_DOUBLE =
      "<knowledgeRequirement><requiredKnowledge href=\"#double\"/></knowledgeRequirement>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          double(4)         | 8
          double(x: 4)      | 8
          double([4])       | 8
          double("four")    | null
          double(y: 4)      | null
          double()          | null
          """)
  void aKnowledgeModelIsAFunction(String call, String expected) {
    var reading = Models.reading(DOUBLE + decision("d", KNOWS_DOUBLE + text(call)));

    var value = ((Reading.Read) reading).model().evaluate("d", Map.of());

    assertThat(ValueText.quoted(value)).isEqualTo(expected);
  }

  @Test
  void anInvocationBindsItsArgumentsByName() {
    var invocation =
        "<invocation>"
            + text("double")
            + "<binding><parameter name=\"x\"/>"
            + text("21")
            + "</binding></invocation>";

    assertThat(value(DOUBLE, KNOWS_DOUBLE + invocation, Map.of())).isEqualTo("42");
  }

  private static final String TYPES =
      """
      <itemDefinition name="tier"><typeRef>string</typeRef>
        <allowedValues><text>"gold", "silver"</text></allowedValues></itemDefinition>
      <itemDefinition name="tiers" isCollection="true"><typeRef>string</typeRef>
        <allowedValues><text>"gold", "silver"</text></allowedValues></itemDefinition>
      <itemDefinition name="pair" isCollection="true"><typeRef>number</typeRef>
        <typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
      <itemDefinition name="small"><typeRef>number</typeRef>
        <typeConstraint><text>[0..10]</text></typeConstraint></itemDefinition>
      <itemDefinition name="person"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>
        <itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tier           | "gold"                       | "gold"
          tier           | ["gold"]                     | "gold"
          tier           | "lead"                       | null
          tier           | null                         | null
          tiers          | ["gold", "silver"]           | ["gold", "silver"]
          tiers          | "gold"                       | ["gold"]
          tiers          | ["gold", "lead"]             | null
          pair           | [1, 2]                       | [1, 2]
          pair           | [1, 2, 3]                    | null
          small          | 10                           | 10
          small          | 11                           | null
          person         | {name: "A", age: 7}          | {name: "A", age: 7}
          person         | {name: "A", age: 7, town: 1} | {name: "A", age: 7, town: 1}
          person         | {name: "A"}                  | null
          person         | {name: "A", age: "7"}        | null
          number         | [7]                          | 7
          number         | [7, 8]                       | null
          string         | 7                            | null
          date and time  | date("2026-01-31")           | 2026-01-31T00:00:00Z
          """)
  void aValueIsCoercedToTheTypeOfItsDecision(String type, String feel, String expected) {
    var logic =
        "<decision id=\"d\" name=\"d\"><variable name=\"d\" typeRef=\""
            + type
            + "\"/>"
            + text(feel)
            + "</decision>";
    var reading = (Reading.Read) Models.reading(TYPES + logic);

    assertThat(ValueText.quoted(reading.model().evaluate("d", Map.of()))).isEqualTo(expected);
  }

  private static String table(String policy, String cells, String... rows) {
    var rules =
        List.of(rows).stream()
            .map(
                row ->
                    "<rule><inputEntry><text>-</text></inputEntry>"
                        + List.of(row.split(";")).stream()
                            .map(it -> "<outputEntry><text>" + it + "</text></outputEntry>")
                            .collect(Collectors.joining())
                        + "</rule>")
            .collect(Collectors.joining());
    return "<decisionTable "
        + policy
        + "><input><inputExpression><text>1</text></inputExpression>"
        + "</input>"
        + cells
        + rules
        + "</decisionTable>";
  }

  private static String output(String name, String values) {
    return "<output name=\""
        + name
        + "\">"
        + (values.isEmpty() ? "" : "<outputValues><text>" + values + "</text></outputValues>")
        + "</output>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNIQUE        |          | null
          ANY           |          | null
          FIRST         |          | 3
          PRIORITY      |          | 1
          RULE ORDER    |          | [3, 1, 3]
          OUTPUT ORDER  |          | [1, 3, 3]
          COLLECT       |          | [3, 1, 3]
          COLLECT       | SUM      | 7
          COLLECT       | COUNT    | 3
          COLLECT       | MIN      | 1
          COLLECT       | MAX      | 3
          """)
  void eachHitPolicyMakesItsOwnOfTheRowsThatHold(String policy, String sum, String expected) {
    var attributes =
        "hitPolicy=\"" + policy + "\"" + (sum == null ? "" : " aggregation=\"" + sum + "\"");

    assertThat(value(table(attributes, output("o", "1, 2, 3"), "3", "1", "3"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIRST        | {a: 2, b: "y"}
          PRIORITY     | {a: 1, b: "x"}
          RULE ORDER   | [{a: 2, b: "y"}, {a: 1, b: "y"}, {a: 1, b: "x"}]
          OUTPUT ORDER | [{a: 1, b: "x"}, {a: 1, b: "y"}, {a: 2, b: "y"}]
          COLLECT      | [{a: 2, b: "y"}, {a: 1, b: "y"}, {a: 1, b: "x"}]
          """)
  void severalOutputsMakeAContextOfEachRow(String policy, String expected) {
    var outputs = output("a", "1, 2") + output("b", "\"x\", \"y\"");

    assertThat(
            value(table("hitPolicy=\"" + policy + "\"", outputs, "2;\"y\"", "1;\"y\"", "1;\"x\"")))
        .isEqualTo(expected);
  }

  private static final String SERVICE =
      """
      <inputData id="i" name="i"><variable name="i" typeRef="number"/></inputData>
      <decision id="one" name="one"><variable name="one"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>
        <literalExpression><text>i + 1</text></literalExpression></decision>
      <decision id="two" name="two"><variable name="two"/>
        <informationRequirement><requiredDecision href="#one"/></informationRequirement>
        <literalExpression><text>one * 10</text></literalExpression></decision>
      <decisionService id="whole" name="whole"><variable name="whole"/>
        <outputDecision href="#two"/><encapsulatedDecision href="#one"/><inputData href="#i"/></decisionService>
      <decisionService id="part" name="part"><variable name="part"/>
        <outputDecision href="#two"/><inputDecision href="#one"/></decisionService>
      <decisionService id="both" name="both"><variable name="both"/>
        <outputDecision href="#one"/><outputDecision href="#two"/><inputData href="#i"/></decisionService>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whole | whole(4)       | 50
          whole | whole(i: 4)    | 50
          whole | whole("x")     | null
          part  | part(4)        | 40
          part  | part(one: 4)   | 40
          both  | both(4)        | {one: 5, two: 50}
          both  | both(4).two    | 50
          """)
  void aDecisionServiceIsAFunctionOfItsInputs(String service, String call, String expected) {
    var requires =
        "<knowledgeRequirement><requiredKnowledge href=\"#"
            + service
            + "\"/></knowledgeRequirement>";

    assertThat(value(SERVICE, requires + text(call), Map.of())).isEqualTo(expected);
  }

  @Test
  void whatIsImportedIsSpokenOfUnderTheNameOfItsImport() {
    var imported = Models.model(TYPES + DOUBLE + decision("base", text("21")));
    var xml =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"importing\""
            + " namespace=\"urn:importing\"><import name=\"lib\" namespace=\"urn:test\""
            + " importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
            + "<decision id=\"d\" name=\"d\"><variable name=\"d\" typeRef=\"lib.small\"/>"
            + "<informationRequirement><requiredDecision href=\"urn:test#base\"/>"
            + "</informationRequirement><knowledgeRequirement>"
            + "<requiredKnowledge href=\"urn:test#double\"/></knowledgeRequirement>"
            + text("if lib.base = 21 then lib.double(4) else null")
            + "</decision></definitions>";

    var reading =
        DmnReader.read(
            "importing.dmn", xml.getBytes(StandardCharsets.UTF_8), Imports.of(List.of(imported)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.sound().orElseThrow().evaluate("d", Map.of())).isEqualTo(Value.Num.of(8));
  }

  @Test
  void aPredictiveModelIsRefusedWhereItStands() {
    var function =
        "<functionDefinition kind=\"PMML\"><formalParameter name=\"x\"/></functionDefinition>";

    assertThat(Models.reading(decision("d", function)).problems())
        .extracting(Problem::code)
        .containsExactly("external-function");
  }

  @Test
  void aBoxedFunctionMayNameAJavaMethod() {
    var function =
        "<context><contextEntry><variable name=\"root\"/><functionDefinition kind=\"Java\">"
            + "<formalParameter name=\"x\" typeRef=\"number\"/><context><contextEntry>"
            + "<variable name=\"class\"/>"
            + text("\"java.lang.Math\"")
            + "</contextEntry><contextEntry><variable name=\"method signature\"/>"
            + text("\"sqrt(double)\"")
            + "</contextEntry></context></functionDefinition></contextEntry><contextEntry>"
            + text("root(2.25)")
            + "</contextEntry></context>";

    assertThat(value(function)).isEqualTo("1.5");
    assertThat(Models.reading(decision("d", function.replace("sqrt", "exit"))).problems())
        .extracting(Problem::code)
        .containsExactly("external-function");
  }

  @Test
  void aLoopOverManyItemsStaysCheap() {
    var loop = "<for iteratorVariable=\"x\">" + boxed("in", "i") + boxed("return", "x") + "</for>";
    var input = "<inputData id=\"i\" name=\"i\"><variable name=\"i\"/></inputData>";
    var requires = "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>";
    var many = Values.list(Collections.nCopies(100_000, Value.Num.of(1)));

    var model = Models.model(input + decision("d", requires + loop));

    assertThat(model.evaluate("d", Map.of("i", many))).isEqualTo(many);
  }
}
