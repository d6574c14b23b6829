package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Scope;
import leeway.engine.feel.UnaryTests;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.table.Cell;
import leeway.engine.table.Column;
import leeway.engine.table.Row;
import leeway.engine.table.Table;

/**
 * A decision table of DMN in the normal form that compiles to masks. Each input is a column named
 * {@code input 1}, {@code input 2}, …; a cell outside the normal form (arithmetic, a call, another
 * input) is one computed bit, a column of its own named {@code row 3, input 2}. Rows stay rows, and
 * their outputs stay with the decision table.
 */
public record NormalTable(Table table, List<ComputedCell> computed) {

  /**
   * A cell that is evaluated for each situation: its column's name, its input (from 0), its tests.
   */
  public record ComputedCell(String column, int input, UnaryTests tests) {}

  public NormalTable {
    computed = List.copyOf(computed);
  }

  /**
   * The normal form of a decision table; empty where a cell cannot be read, where there are no
   * inputs, or where the hit policy looks at outputs. Numbers are coded by the decimals that are
   * declared for the text of their input; an input of numbers without a declaration is computed
   * cell by cell.
   */
  public static Optional<NormalTable> of(DecisionTable source, Map<String, Integer> decimals) {
    boolean isReadable =
        source.rows().stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(cell -> cell.tests().whole().isPresent());
    var hitPolicy = hitPolicy(source.hitPolicy());
    return isReadable && !source.inputs().isEmpty() && hitPolicy.isPresent()
        ? Optional.of(new Building(source, decimals).table(hitPolicy.get()))
        : Optional.empty();
  }

  /** The same policy, where it chooses rows without their outputs. */
  private static Optional<leeway.engine.table.HitPolicy> hitPolicy(HitPolicy hitPolicy) {
    return switch (hitPolicy) {
      case UNIQUE -> Optional.of(leeway.engine.table.HitPolicy.UNIQUE);
      case FIRST -> Optional.of(leeway.engine.table.HitPolicy.FIRST);
      case RULE_ORDER -> Optional.of(leeway.engine.table.HitPolicy.RULE_ORDER);
      case COLLECT -> Optional.of(leeway.engine.table.HitPolicy.COLLECT);
      case COLLECT_COUNT -> Optional.of(leeway.engine.table.HitPolicy.COLLECT_COUNT);
      case ANY, PRIORITY, OUTPUT_ORDER -> Optional.empty();
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> Optional.empty();
    };
  }

  /** The facts of a situation under the names of the columns, from the values of the inputs. */
  public Map<String, Value> facts(List<Value> inputs, Scope scope, Evaluation evaluation) {
    var facts = new HashMap<String, Value>();
    for (int i = 0; i < inputs.size(); i++) {
      facts.put(column(i), inputs.get(i));
    }
    for (var cell : computed) {
      var accepted = cell.tests().accept(inputs.get(cell.input()), scope, evaluation);
      facts.put(cell.column(), Values.bool(accepted.isTrue()));
    }
    return facts;
  }

  private static String column(int input) {
    return "input " + (input + 1);
  }

  /** One table on its way to normal form. */
  private static final class Building {
    private final DecisionTable source;
    private final List<Column> columns = new ArrayList<>();
    private final List<ComputedCell> computed = new ArrayList<>();
    private final List<Map<Integer, Cell>> cells = new ArrayList<>();

    Building(DecisionTable source, Map<String, Integer> decimals) {
      this.source = source;
      source.rows().forEach(_ -> cells.add(new HashMap<>()));
      for (int input = 0; input < source.inputs().size(); input++) {
        add(input, Optional.ofNullable(decimals.get(source.inputs().get(input).text())));
      }
    }

    private void add(int input, Optional<Integer> decimals) {
      var literals = new ArrayList<Optional<Cell>>();
      for (var row : source.rows()) {
        literals.add(NormalCells.literal(tests(row, input)));
      }
      var coding = NormalCells.coding(literals, decimals);
      coding.ifPresent(it -> columns.add(new Column(column(input), it)));
      int column = columns.size() - 1;
      for (int row = 0; row < literals.size(); row++) {
        var cell = literals.get(row).filter(it -> NormalCells.fits(it, coding));
        if (cell.isEmpty()) {
          compute(row, input);
        } else if (coding.isPresent()) {
          cells.get(row).put(column, cell.get());
        }
      }
    }

    private void compute(int row, int input) {
      var name = "row " + (row + 1) + ", " + column(input);
      computed.add(new ComputedCell(name, input, tests(source.rows().get(row), input)));
      cells.get(row).put(columns.size(), Cell.oneOf(Values.TRUE));
      columns.add(new Column(name, new leeway.engine.table.Coding.Flags()));
    }

    private static UnaryTests tests(DecisionTable.Row row, int input) {
      return row.cells().get(input).tests().whole().orElseThrow();
    }

    NormalTable table(leeway.engine.table.HitPolicy hitPolicy) {
      var rows = new ArrayList<Row>();
      for (var given : cells) {
        var row = new ArrayList<Cell>();
        for (int column = 0; column < columns.size(); column++) {
          row.add(given.getOrDefault(column, Cell.ANY));
        }
        rows.add(new Row(row, List.of()));
      }
      return new NormalTable(new Table(hitPolicy, columns, List.of(), rows), computed);
    }
  }
}
