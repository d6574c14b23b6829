package leeway.bench;

import com.google.protobuf.NullValue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.Table;

/** A table as one conditional expression of CEL, planned once and evaluated many times. */
final class CelTable {
  private final CelRuntime.Program program;

  CelTable(Table table) {
    var compiler = CelCompilerFactory.standardCelCompilerBuilder();
    table.columns().forEach(column -> compiler.addVar(column.name(), type(column.coding())));
    try {
      var ast = compiler.build().compile(expression(table)).getAst();
      this.program = CelRuntimeFactory.plannerRuntimeBuilder().build().createProgram(ast);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("CEL rejects the table", e);
    }
  }

  /** The row that answers; -1 where no row holds. */
  int row(Map<String, Object> facts) {
    try {
      return (int) (long) (Long) program.eval(facts);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("CEL fails on " + facts, e);
    }
  }

  /** Facts as CEL takes them: an unknown text is null, numbers are whole and in minor units. */
  static Map<String, Object> facts(Table table, Map<String, Value> facts) {
    var plain = new HashMap<String, Object>();
    for (var column : table.columns()) {
      var value = facts.getOrDefault(column.name(), Values.NULL);
      plain.put(
          column.name(),
          switch (value) {
            case Value.Text(var text) -> text;
            case Value.Bool(var flag) -> flag;
            case Value.Num _ -> column.coding().code(value);
            default -> NullValue.NULL_VALUE;
          });
    }
    return plain;
  }

  private static CelType type(Coding coding) {
    return switch (coding) {
      case Coding.Texts _ -> NullableType.create(SimpleType.STRING);
      case Coding.Flags() -> SimpleType.BOOL;
      case Coding.Numbers _ -> SimpleType.INT;
      case Coding.Dates(), Coding.Months() ->
          throw new IllegalArgumentException("not generated: " + coding);
    };
  }

  private static String expression(Table table) {
    var expression = new StringBuilder();
    for (int row = 0; row < table.rows().size(); row++) {
      expression.append(conditions(table, row)).append(" ? ").append(row).append(" : (");
    }
    return expression.append("-1").append(")".repeat(table.rows().size())).toString();
  }

  private static String conditions(Table table, int row) {
    var conditions = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      if (table.rows().get(row).cells().get(i) instanceof Cell.Tests(var tests, _)) {
        conditions.add(
            tests.stream()
                .map(test -> condition(column, test))
                .collect(Collectors.joining(" || ", "(", ")")));
      }
    }
    return conditions.isEmpty() ? "true" : String.join(" && ", conditions);
  }

  private static String condition(Column column, Cell.Test test) {
    String name = column.name();
    return switch (test) {
      case Cell.Is(Value.Text(var text)) -> name + " == \"" + text + "\"";
      case Cell.Is(Value.Bool(var flag)) -> flag ? name : "!" + name;
      case Cell.Is(var value) -> throw new IllegalArgumentException("not generated: " + value);
      case Cell.Within(var low, var high) -> between(column, low, high);
    };
  }

  private static String between(Column column, End low, End high) {
    var ends = new ArrayList<String>();
    if (low instanceof End.At(var value, var included)) {
      ends.add(column.name() + (included ? " >= " : " > ") + column.coding().code(value));
    }
    if (high instanceof End.At(var value, var included)) {
      ends.add(column.name() + (included ? " <= " : " < ") + column.coding().code(value));
    }
    return String.join(" && ", ends);
  }
}
