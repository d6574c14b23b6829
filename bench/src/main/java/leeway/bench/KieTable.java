package leeway.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.util.Either;
import org.kie.internal.io.ResourceFactory;

/** A table as a DMN decision that KIE evaluates. */
final class KieTable {
  private static final String NAMESPACE = "https://leeway.example/bench";

  private final DMNRuntime runtime;
  private final DMNModel model;

  KieTable(Table table) {
    var source = ResourceFactory.newReaderResource(new StringReader(dmn(table)));
    Either<Exception, DMNRuntime> built =
        DMNRuntimeBuilder.fromDefaults()
            .setOption(new RuntimeTypeCheckOption(false))
            .buildConfiguration()
            .fromResources(List.of(source));
    this.runtime = built.getOrElseThrow(e -> new IllegalStateException("KIE rejects the table", e));
    this.model = runtime.getModels().getFirst();
  }

  /** The row that answers, told by the third output; -1 where no row holds. */
  int row(Map<String, @Nullable Object> facts) {
    var context = runtime.newContext();
    facts.forEach(context::set);
    var result = runtime.evaluateByName(model, context, "Decision");
    Object answer = result.getDecisionResultByName("Decision").getResult();
    return answer instanceof Map<?, ?> outputs ? number(outputs.get("output2")) : -1;
  }

  private static int number(@Nullable Object output) {
    return output instanceof BigDecimal number ? number.intValueExact() : -1;
  }

  /** Facts as KIE takes them: every input is said, null where it is not known. */
  static Map<String, @Nullable Object> facts(Table table, Map<String, Value> facts) {
    var plain = new HashMap<String, @Nullable Object>();
    for (var column : table.columns()) {
      plain.put(column.name(), plain(facts.getOrDefault(column.name(), Values.NULL)));
    }
    return plain;
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Bool(var flag) -> flag;
      case Value.Num(var number) -> number;
      case Value.Null() -> null;
      default -> throw new IllegalArgumentException("not generated: " + value);
    };
  }

  private static String dmn(Table table) {
    var xml = new StringBuilder();
    xml.append(
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench"
            namespace="%s">
        """
            .formatted(NAMESPACE));
    for (var column : table.columns()) {
      xml.append(
          """
          <inputData id="i_%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
          """
              .formatted(column.name(), type(column.coding())));
    }
    xml.append("<decision id=\"d\" name=\"Decision\"><variable name=\"Decision\"/>\n");
    for (var column : table.columns()) {
      xml.append(
          "<informationRequirement id=\"r_%1$s\"><requiredInput href=\"#i_%1$s\"/></informationRequirement>\n"
              .formatted(column.name()));
    }
    xml.append("<decisionTable id=\"t\" hitPolicy=\"%s\">\n".formatted(policy(table.hitPolicy())));
    for (var column : table.columns()) {
      xml.append(
          "<input id=\"c_%1$s\"><inputExpression id=\"e_%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>\n"
              .formatted(column.name(), type(column.coding())));
    }
    for (var output : table.outputs()) {
      xml.append("<output id=\"o_%1$s\" name=\"%1$s\"/>\n".formatted(output.name()));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      xml.append(rule(table.rows().get(row), row));
    }
    return xml.append("</decisionTable></decision></definitions>").toString();
  }

  private static String policy(HitPolicy hitPolicy) {
    return switch (hitPolicy) {
      case FIRST -> "FIRST";
      case UNIQUE -> "UNIQUE";
      default -> throw new IllegalArgumentException("not generated: " + hitPolicy);
    };
  }

  private static String type(Coding coding) {
    return switch (coding) {
      case Coding.Texts _ -> "string";
      case Coding.Flags() -> "boolean";
      case Coding.Numbers _ -> "number";
      case Coding.Dates(), Coding.Months() ->
          throw new IllegalArgumentException("not generated: " + coding);
    };
  }

  private static String rule(Row row, int index) {
    var rule = new StringBuilder("<rule id=\"rule%d\">".formatted(index));
    for (int i = 0; i < row.cells().size(); i++) {
      rule.append(
          "<inputEntry id=\"ie_%d_%d\"><text><![CDATA[%s]]></text></inputEntry>"
              .formatted(index, i, cell(row.cells().get(i))));
    }
    for (int i = 0; i < row.outputs().size(); i++) {
      rule.append(
          "<outputEntry id=\"oe_%d_%d\"><text>%s</text></outputEntry>"
              .formatted(index, i, literal(row.outputs().get(i))));
    }
    return rule.append("</rule>\n").toString();
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Any() -> "-";
      case Cell.Tests(var tests, _) ->
          tests.stream().map(KieTable::test).collect(Collectors.joining(", "));
    };
  }

  private static String test(Cell.Test test) {
    return switch (test) {
      case Cell.Is(var value) -> literal(value);
      case Cell.Within(End.Open(), End.At(var high, var included)) ->
          (included ? "<= " : "< ") + literal(high);
      case Cell.Within(End.At(var low, var fromLow), End.At(var high, var toHigh)) ->
          (fromLow ? "[" : "(") + literal(low) + ".." + literal(high) + (toHigh ? "]" : ")");
      case Cell.Within _ -> throw new IllegalArgumentException("not generated: " + test);
    };
  }

  private static String literal(Value value) {
    return switch (value) {
      case Value.Text(var text) -> "\"" + text + "\"";
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Num(var number) -> number.toPlainString();
      default -> throw new IllegalArgumentException("not generated: " + value);
    };
  }
}
