package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Problem;
import leeway.engine.dmn.DecisionTable.Cell;
import leeway.engine.dmn.DecisionTable.Input;
import leeway.engine.dmn.DecisionTable.Output;
import leeway.engine.dmn.DecisionTable.Result;
import leeway.engine.dmn.DecisionTable.Row;
import leeway.engine.dmn.xml.Attribute;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.check.TypeCheck;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.table.model.HitPolicy;

/** Reads decision tables out of XML elements. */
final class TableReader {
  private final Texts texts;

  TableReader(Texts texts) {
    this.texts = texts;
  }

  DecisionTable read(Element element, Known known) {
    var inputs = element.children("input").stream().map(it -> input(it, known)).toList();
    var outputs = element.children("output").stream().map(it -> output(it, known)).toList();
    var rows =
        element.children("rule").stream().map(it -> row(it, inputs, outputs, known)).toList();
    if (outputs.isEmpty()) {
      texts.add(
          Problem.error(
              "missing-part",
              element.place(),
              "a decision table needs an output column, got none",
              "add an `output`"));
    }
    return new DecisionTable(hitPolicy(element), inputs, outputs, rows, element);
  }

  private HitPolicy hitPolicy(Element element) {
    var policy = element.attribute("hitPolicy").orElse("UNIQUE");
    var aggregation = element.attribute("aggregation").orElse("");
    var known = HitPolicy.of(policy, policy.equals("COLLECT") ? aggregation : "");
    if (known.isEmpty()) {
      texts.add(
          Problem.error(
              "unknown-hit-policy",
              element.attribute("", "hitPolicy").map(Attribute::place).orElse(element.place()),
              "a hit policy is UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER or OUTPUT ORDER,"
                  + " got `"
                  + policy
                  + (aggregation.isEmpty() ? "" : " " + aggregation)
                  + "`",
              "choose one of these"));
    }
    return known.orElse(HitPolicy.UNIQUE);
  }

  private Input input(Element element, Known known) {
    var expression = element.child("inputExpression").orElse(element);
    var text = expression.child("text").map(Element::text).orElse("");
    if (text.isEmpty()) {
      texts.add(
          Problem.error(
              "missing-part",
              element.place(),
              "an input column needs an expression, got none",
              "name the fact that it tests"));
    }
    var typed = texts.typed(expression, known);
    var declared = texts.type(expression);
    if (!typed.type().mayBe(declared)) {
      texts.add(
          Problem.error(
              "type-mismatch",
              expression.place(),
              "the column is of type "
                  + declared.written()
                  + ", its expression gives a "
                  + typed.type().written(),
              "correct the column's type or its expression"));
    }
    return new Input(
        element.attribute("label").orElse(text),
        typed.expression(),
        text,
        declared,
        allowed(element, "inputValues", declared, known),
        element);
  }

  private Parsed<UnaryTests> allowed(Element element, String child, FeelType type, Known known) {
    return element.child(child).map(it -> texts.tests(it, type, known)).orElseGet(texts::anything);
  }

  private Output output(Element element, Known known) {
    var fallback = element.child("defaultOutputEntry");
    var type = texts.type(element);
    return new Output(
        element.attribute("name").orElse(""),
        type,
        allowed(element, "outputValues", type, known),
        fallback.map(it -> texts.expression(it, known)).orElseGet(texts::nullExpression),
        element);
  }

  private Row row(Element element, List<Input> inputs, List<Output> outputs, Known known) {
    var cells = new ArrayList<Cell>();
    for (var entry : element.children("inputEntry")) {
      var type =
          cells.size() < inputs.size() ? tested(inputs.get(cells.size())) : FeelType.Simple.ANY;
      cells.add(new Cell(text(entry), texts.tests(entry, type, known), entry));
    }
    var results = new ArrayList<Result>();
    for (var entry : element.children("outputEntry")) {
      var typed = texts.typed(entry, known);
      if (results.size() < outputs.size()) {
        expectOutput(outputs.get(results.size()), typed, entry);
      }
      results.add(new Result(text(entry), typed.expression(), entry));
    }
    expectCount(element, "inputEntry", cells.size(), inputs.size());
    expectCount(element, "outputEntry", results.size(), outputs.size());
    return new Row(
        element.attribute("id").orElse(""),
        padded(cells, inputs.size(), new Cell("-", texts.anything(), element)),
        padded(results, outputs.size(), new Result("", texts.nullExpression(), element)),
        element);
  }

  /** The type of what a column tests, narrowed to the values that the column allows. */
  private static FeelType tested(Input input) {
    return narrowed(input.type(), input.allowed());
  }

  private static FeelType narrowed(FeelType type, Parsed<UnaryTests> allowed) {
    return allowed
        .whole()
        .filter(it -> !it.acceptsAnything())
        .<FeelType>map(it -> new FeelType.NamedType(type.written(), type, ModelTypes.allowed(it)))
        .orElse(type);
  }

  private void expectOutput(Output output, Texts.Typed typed, Element entry) {
    typed
        .expression()
        .whole()
        .ifPresent(
            it ->
                TypeCheck.result(
                        it,
                        typed.type(),
                        narrowed(output.type(), output.allowed()),
                        entry.place().source())
                    .forEach(texts::add));
  }

  private static String text(Element entry) {
    return entry.child("text").map(Element::text).orElse("");
  }

  private void expectCount(Element row, String part, int count, int expected) {
    if (count != expected) {
      texts.add(
          Problem.error(
              "wrong-number-of-cells",
              row.place(),
              "a row has one `" + part + "` a column, here " + expected + ", got " + count,
              count < expected ? "add the missing cells" : "remove the cells too many"));
    }
  }

  private static <T> List<T> padded(List<T> items, int size, T filler) {
    var padded = new ArrayList<>(items.subList(0, Math.min(items.size(), size)));
    while (padded.size() < size) {
      padded.add(filler);
    }
    return padded;
  }
}
