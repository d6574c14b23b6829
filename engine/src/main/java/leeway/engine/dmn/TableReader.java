package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Problem;
import leeway.engine.dmn.DecisionTable.Cell;
import leeway.engine.dmn.DecisionTable.Input;
import leeway.engine.dmn.DecisionTable.Output;
import leeway.engine.dmn.DecisionTable.Result;
import leeway.engine.dmn.DecisionTable.Row;
import leeway.engine.feel.Parsed;
import leeway.engine.feel.UnaryTests;
import leeway.engine.feel.syntax.Vocabulary;

/** Reads decision tables out of XML elements. */
final class TableReader {
  private final Texts texts;

  TableReader(Texts texts) {
    this.texts = texts;
  }

  DecisionTable read(Element element, Vocabulary vocabulary) {
    var inputs = element.children("input").stream().map(it -> input(it, vocabulary)).toList();
    var outputs = element.children("output").stream().map(it -> output(it, vocabulary)).toList();
    var rows =
        element.children("rule").stream()
            .map(it -> row(it, inputs.size(), outputs.size(), vocabulary))
            .toList();
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

  private Input input(Element element, Vocabulary vocabulary) {
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
    return new Input(
        element.attribute("label").orElse(text),
        texts.expression(expression, vocabulary),
        text,
        texts.type(expression),
        allowed(element, "inputValues", vocabulary),
        element);
  }

  private Parsed<UnaryTests> allowed(Element element, String child, Vocabulary vocabulary) {
    return element.child(child).map(it -> texts.tests(it, vocabulary)).orElseGet(texts::anything);
  }

  private Output output(Element element, Vocabulary vocabulary) {
    var fallback = element.child("defaultOutputEntry");
    return new Output(
        element.attribute("name").orElse(""),
        texts.type(element),
        allowed(element, "outputValues", vocabulary),
        fallback.map(it -> texts.expression(it, vocabulary)).orElseGet(texts::nullExpression),
        element);
  }

  private Row row(Element element, int inputs, int outputs, Vocabulary vocabulary) {
    var cells =
        element.children("inputEntry").stream()
            .map(it -> new Cell(text(it), texts.tests(it, vocabulary), it))
            .toList();
    var results =
        element.children("outputEntry").stream()
            .map(it -> new Result(text(it), texts.expression(it, vocabulary), it))
            .toList();
    expectCount(element, "inputEntry", cells.size(), inputs);
    expectCount(element, "outputEntry", results.size(), outputs);
    return new Row(
        element.attribute("id").orElse(""),
        padded(cells, inputs, new Cell("-", texts.anything(), element)),
        padded(results, outputs, new Result("", texts.nullExpression(), element)),
        element);
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
