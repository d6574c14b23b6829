package leeway.engine.masks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.TableInputs;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;

/**
 * A decision table of DMN in the normal form that compiles to masks. Each input is a column named
 * {@code input 1}, {@code input 2}, …; a cell outside the normal form (arithmetic, a call, another
 * input) is one computed bit, a column of its own named {@code row 3, input 2}. Rows stay rows, and
 * their outputs stay with the decision table but for those that the hit policy looks at.
 */
public record NormalTable(Table table, List<ComputedCell> computed) {

  private static final String INPUT = "input ";

  /**
   * A cell that is evaluated for each situation: its column's name, its input (from 0), its tests.
   */
  public record ComputedCell(String column, int input, UnaryTests tests) {}

  public NormalTable {
    computed = List.copyOf(computed);
  }

  /**
   * The normal form of a decision table; empty where a cell cannot be read, where no cell asks
   * anything, or where the hit policy looks at outputs that are not literals. Numbers are coded by
   * the decimals that are declared for the text of their input; an input of numbers without a
   * declaration is computed cell by cell.
   */
  public static Optional<NormalTable> of(DecisionTable source, Map<String, Integer> decimals) {
    boolean isReadable =
        source.rows().stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(cell -> cell.tests().whole().isPresent());
    if (!isReadable || source.inputs().isEmpty()) {
      return Optional.empty();
    }
    var building = new Building(source, decimals);
    return building.columns.isEmpty()
        ? Optional.empty()
        : NormalOutputs.of(source).map(outputs -> building.table(source.hitPolicy(), outputs));
  }

  /** The facts that the columns of the table test, by name. */
  public Map<String, Value> facts(TableInputs inputs) {
    var facts = new HashMap<String, Value>();
    for (int i = 0; i < inputs.values().size(); i++) {
      facts.put(column(i), inputs.values().get(i));
    }
    for (var cell : computed) {
      facts.put(cell.column(), Values.bool(inputs.isAccepted(cell.tests(), cell.input())));
    }
    return facts;
  }

  /** The input, from 0, that a column of the table tests. */
  public int input(String column) {
    return computed.stream()
        .filter(cell -> cell.column().equals(column))
        .map(ComputedCell::input)
        .findFirst()
        .orElseGet(() -> Integer.parseInt(column.substring(INPUT.length())) - 1);
  }

  /** True where a column of the table is a computed cell. */
  public boolean isComputed(String column) {
    return !column.startsWith(INPUT);
  }

  private static String column(int input) {
    return INPUT + (input + 1);
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
        add(input, Optional.ofNullable(decimals.get(source.inputs().get(input).text().strip())));
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
      columns.add(new Column(name, new Coding.Flags()));
    }

    private static UnaryTests tests(DecisionTable.Row row, int input) {
      return row.cells().get(input).tests().whole().orElseThrow();
    }

    NormalTable table(HitPolicy hitPolicy, NormalOutputs outputs) {
      var rows = new ArrayList<Row>();
      for (int row = 0; row < cells.size(); row++) {
        var asked = new ArrayList<Cell>();
        for (int column = 0; column < columns.size(); column++) {
          asked.add(cells.get(row).getOrDefault(column, Cell.ANY));
        }
        rows.add(new Row(asked, outputs.ofRow().get(row)));
      }
      return new NormalTable(new Table(hitPolicy, columns, outputs.columns(), rows), computed);
    }
  }
}
