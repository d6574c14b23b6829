package leeway.engine.masks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leeway.engine.coverage.Dimension;
import leeway.engine.coverage.Region;
import leeway.engine.coverage.Space;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.table.Ranges;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;

/*
 * Columns that test the same expression are one dimension, and a row accepts there what all its
 * cells accept. An expression that is no fact of its own, such as `price * quantity`, hangs together
 * with other columns: it is inexact, and so is a cell that cannot be read as values and ranges, which
 * is a dimension of its own. A number without declared decimals is coded with one more decimal than
 * any cell names: between two bounds there is then always a code, as there is always a number.
 */
/** Decision tables as the regions that their rows accept. */
public final class TableSpace {
  private final DecisionTable table;
  private final Map<String, Declared> facts;
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final List<Map<String, List<Ranges>>> accepted = new ArrayList<>();

  private TableSpace(DecisionTable table, Map<String, Declared> facts) {
    this.table = table;
    this.facts = facts;
    table.rows().forEach(_ -> accepted.add(new LinkedHashMap<>()));
    var texts = table.inputs().stream().map(it -> it.text().strip()).distinct().toList();
    texts.forEach(this::add);
  }

  /**
   * The space of a table whose inputs name these facts; empty where a cell cannot be read. Other
   * inputs are expressions.
   */
  public static Optional<Space> of(DecisionTable table, Map<String, Declared> facts) {
    boolean isReadable =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(cell -> cell.tests().whole().isPresent());
    return isReadable ? Optional.of(new TableSpace(table, facts).space()) : Optional.empty();
  }

  private void add(String text) {
    var columns =
        IntStream.range(0, table.inputs().size())
            .filter(i -> table.inputs().get(i).text().strip().equals(text))
            .toArray();
    var declared = facts.getOrDefault(text, new Declared.Anything());
    var dimension = dimension(text, columns, declared);
    dimension.ifPresent(it -> dimensions.put(text, it));
    for (int column : columns) {
      for (int row = 0; row < table.rows().size(); row++) {
        add(row, tests(row, column), dimension, text);
      }
    }
  }

  private void add(int row, UnaryTests tests, Optional<Dimension> dimension, String text) {
    if (tests.acceptsAnything()) {
      return;
    }
    var coding = dimension.map(Dimension::coding);
    var literal = NormalCells.literal(tests).filter(cell -> NormalCells.fits(cell, coding));
    if (literal.isPresent() && coding.isPresent()) {
      accept(row, text, Ranges.of(literal.get(), coding.get()));
      return;
    }
    var computed = text + " " + tests.text();
    var flags = new Coding.Flags();
    dimensions.put(computed, new Dimension(computed, flags, flags.codeMax(), false));
    accept(row, computed, Ranges.of(Cell.oneOf(Values.TRUE), flags));
  }

  private void accept(int row, String dimension, Ranges ranges) {
    accepted.get(row).computeIfAbsent(dimension, _ -> new ArrayList<>()).add(ranges);
  }

  /** The dimension of some columns; nothing where no cell of theirs names a value. */
  private Optional<Dimension> dimension(String text, int[] columns, Declared declared) {
    var literals = new ArrayList<Optional<Cell>>();
    for (int column : columns) {
      for (int row = 0; row < table.rows().size(); row++) {
        literals.add(NormalCells.literal(tests(row, column)));
      }
    }
    boolean isFact = facts.containsKey(text);
    var decimals = declared.decimals().or(() -> Optional.of(finerThan(literals)));
    return NormalCells.coding(literals, decimals)
        .map(
            coding ->
                coding instanceof Coding.Texts named
                        && declared instanceof Declared.OneOf(var values)
                    ? closed(text, named, values)
                    : new Dimension(text, coding, coding.codeMax(), isFact));
  }

  /** All values that a text can be; another one than those cannot be. */
  private static Dimension closed(String text, Coding.Texts named, List<Value> values) {
    var all = new ArrayList<>(named.values());
    for (var value : values) {
      if (value instanceof Value.Text(var one) && !all.contains(one)) {
        all.add(one);
      }
    }
    var coding = new Coding.Texts(all);
    return new Dimension(text, coding, coding.codeMax() - 1, true);
  }

  private static int finerThan(List<Optional<Cell>> literals) {
    int scaleMax =
        literals.stream()
            .flatMap(Optional::stream)
            .flatMap(NormalCells::values)
            .mapToInt(value -> value instanceof Value.Num(var number) ? number.scale() : 0)
            .reduce(0, Math::max);
    return Math.min(Coding.Numbers.SCALE_MAX, scaleMax + 1);
  }

  private UnaryTests tests(int row, int column) {
    return table.rows().get(row).cells().get(column).tests().whole().orElseThrow();
  }

  private Space space() {
    var rows =
        accepted.stream()
            .map(
                row ->
                    new Region(
                        dimensions.keySet().stream()
                            .map(name -> row.getOrDefault(name, List.of()))
                            .toList()))
            .toList();
    return new Space(List.copyOf(dimensions.values()), rows);
  }
}
