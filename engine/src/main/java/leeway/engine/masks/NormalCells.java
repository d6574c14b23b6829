package leeway.engine.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.feel.syntax.Tests;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.UncodableFact;

/** Cells of a decision table as sets of values and ranges. */
final class NormalCells {
  /** Functions that write a literal. */
  private static final Set<String> LITERALS = Set.of("date", "duration");

  private NormalCells() {}

  /** The cell, where its tests are literals; empty for what must be computed. */
  static Optional<Cell> literal(UnaryTests tests) {
    if (tests.acceptsAnything()) {
      return Optional.of(Cell.ANY);
    }
    if (tests.decideThemselves() || !LITERALS.containsAll(tests.names())) {
      return Optional.empty();
    }
    var scope = Scope.of(Map.of());
    var values = tests.values(Values.NULL, scope, Evaluation.timeless(Limits.STANDARD));
    var found = values.stream().map(NormalCells::test).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new Cell.Tests(
                found.stream().flatMap(Optional::stream).toList(),
                tests.root().kind() == Tests.Kind.NONE_OF))
        : Optional.empty();
  }

  private static Optional<Cell.Test> test(Value value) {
    return switch (value) {
      case Value.Range(var low, var high) -> Optional.of(new Cell.Within(low, high));
      case Value.Sameness(var operand, var same) ->
          same ? Optional.of(new Cell.Is(operand)) : Optional.empty();
      case Value.Null _, Value.Bool _, Value.Num _, Value.Text _ -> Optional.of(new Cell.Is(value));
      case Value.Date _, Value.MonthsDuration _ -> Optional.of(new Cell.Is(value));
      default -> Optional.empty();
    };
  }

  /** The coding of a column by the values in its cells, where they are of one kind. */
  static Optional<Coding> coding(List<Optional<Cell>> cells, Optional<Integer> decimals) {
    var values = cells.stream().flatMap(Optional::stream).flatMap(NormalCells::values).toList();
    var texts = new ArrayList<String>();
    Optional<Coding> coding = Optional.empty();
    for (var value : values) {
      if (value instanceof Value.Text(var text) && !texts.contains(text)) {
        texts.add(text);
      }
      if (coding.isEmpty()) {
        coding = coding(value, decimals);
      }
    }
    return texts.isEmpty() ? coding : Optional.of(new Coding.Texts(texts));
  }

  private static Optional<Coding> coding(Value value, Optional<Integer> decimals) {
    return switch (value) {
      case Value.Bool _ -> Optional.of(new Coding.Flags());
      case Value.Num _ -> decimals.map(Coding.Numbers::new);
      case Value.Date _ -> Optional.of(new Coding.Dates());
      case Value.MonthsDuration _ -> Optional.of(new Coding.Months());
      default -> Optional.empty();
    };
  }

  /**
   * True where a column of this coding can hold the cell; without a coding, for {@code -} alone.
   */
  static boolean fits(Cell cell, Optional<Coding> coding) {
    if (cell instanceof Cell.Any) {
      return true;
    }
    if (coding.isEmpty()) {
      return false;
    }
    boolean hasRange =
        cell instanceof Cell.Tests(var tests, _)
            && tests.stream().anyMatch(Cell.Within.class::isInstance);
    try {
      values(cell).forEach(value -> coding.get().position(value));
    } catch (UncodableFact _) {
      return false;
    }
    return !hasRange || coding.get() instanceof Coding.Ordered;
  }

  /** The values that a cell names, without null. */
  static Stream<Value> values(Cell cell) {
    return switch (cell) {
      case Cell.Any() -> Stream.of();
      case Cell.Tests(var tests, _) ->
          tests.stream()
              .flatMap(
                  test ->
                      switch (test) {
                        case Cell.Is(var value) -> Stream.of(value);
                        case Cell.Within(var low, var high) ->
                            Stream.of(low, high).filter(End.At.class::isInstance).map(End::value);
                      })
              .filter(value -> !value.isNull());
    };
  }
}
