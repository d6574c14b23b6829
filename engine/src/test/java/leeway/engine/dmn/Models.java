package leeway.engine.dmn;

import java.nio.charset.StandardCharsets;

/** Models for tests, written as the inside of {@code definitions}. */
final class Models {

  private Models() {}

  /** What came of reading a model with these elements; they begin on line 2, column 1. */
  static Reading reading(String elements) {
    var xml =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""
            + " xmlns:leeway=\"https://leeway.example/rulebook/1\""
            + " name=\"test\" namespace=\"urn:test\">\n"
            + elements
            + "</definitions>";
    return DmnReader.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8), Imports.none());
  }

  /** The model with these elements; nothing in it is wrong. */
  static Model model(String elements) {
    return reading(elements)
        .sound()
        .orElseThrow(() -> new AssertionError(reading(elements).problems()));
  }

  /** A return within so many days, for some states, as a decision table. */
  static final String RETURNS =
      """
      <inputData id="i1" name="days since delivery"><variable name="days since delivery" typeRef="number"/></inputData>
      <inputData id="i2" name="state"><variable name="state" typeRef="string"/></inputData>
      <decision id="d1" name="return" leeway:basis="goodwill">
        <extensionElements><leeway:spirit born="2019">Let them try it.</leeway:spirit></extensionElements>
        <variable name="return"/>
        <informationRequirement><requiredInput href="#i1"/></informationRequirement>
        <informationRequirement><requiredInput href="#i2"/></informationRequirement>
        <decisionTable hitPolicy="FIRST">
          <input><inputExpression typeRef="number"><text>days since delivery</text></inputExpression></input>
          <input><inputExpression typeRef="string"><text>state</text></inputExpression></input>
          <output name="concession" typeRef="string"/>
          <rule id="r1">
            <inputEntry><text>&lt;= 30</text></inputEntry>
            <inputEntry><text>"unused", "opened"</text></inputEntry>
            <outputEntry><text>"refund"</text></outputEntry>
          </rule>
          <rule id="r2">
            <inputEntry><text>[31..60]</text></inputEntry>
            <inputEntry><text>-</text></inputEntry>
            <outputEntry><text>"credit"</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
      """;
}
