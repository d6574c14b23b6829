package leeway.policy.nearest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.coverage.Dimension;
import leeway.engine.coverage.Space;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;
import leeway.engine.masks.Declared;
import leeway.engine.masks.TableSpace;
import leeway.engine.table.model.Coding;

/**
 * Where the tables of a rulebook tell the numbers and days of a fact apart: the intervals between
 * the bounds of their cells. Immutable.
 */
public final class Cuts {
  private final Map<String, NavigableMap<BigDecimal, BigDecimal>> units = new HashMap<>();

  /**
   * Numbers or days that all tables treat alike, both ends in it, as numbers on an axis; days count
   * from 1970-01-01. An interval that is open has {@code isOpenBelow} or {@code isOpenAbove} and
   * then its nearest number there.
   */
  public record Stretch(BigDecimal low, BigDecimal high, boolean isOpenBelow, boolean isOpenAbove) {

    /** The nearest number of the stretch to another one. */
    public BigDecimal nearest(BigDecimal number) {
      var atLeast = isOpenBelow ? number : number.max(low);
      return isOpenAbove ? atLeast.max(isOpenBelow ? number : low) : atLeast.min(high);
    }
  }

  /** The cuts of all these tables; what is known of the facts is by their names. */
  public Cuts(List<DecisionTable> tables, Map<String, Declared> facts) {
    for (var table : tables) {
      TableSpace.of(table, facts).ifPresent(this::add);
    }
  }

  private void add(Space space) {
    for (int i = 0; i < space.dimensions().size(); i++) {
      var dimension = space.dimensions().get(i);
      if (dimension.coding() instanceof Coding.Ordered) {
        add(dimension, space.starts(i));
      }
    }
  }

  /** The first start is the beginning of everything, and cuts nothing. */
  private void add(Dimension dimension, List<Long> starts) {
    var known = units.computeIfAbsent(dimension.name(), _ -> new TreeMap<>());
    for (long start : starts.subList(1, starts.size())) {
      known.put(axis(dimension.coding(), start), axis(dimension.coding(), 1));
    }
  }

  private static BigDecimal axis(Coding coding, long code) {
    return coding instanceof Coding.Numbers(int scale)
        ? BigDecimal.valueOf(code, scale)
        : BigDecimal.valueOf(code);
  }

  /**
   * The stretches of a fact from the lowest to the highest; none where no table tells any apart.
   */
  public List<Stretch> stretches(String fact) {
    SortedMap<BigDecimal, BigDecimal> cuts = units.getOrDefault(fact, new TreeMap<>());
    if (cuts.isEmpty()) {
      return List.of();
    }
    var stretches = new ArrayList<Stretch>();
    var low = Optional.<BigDecimal>empty();
    for (var cut : cuts.entrySet()) {
      var high = cut.getKey().subtract(cut.getValue());
      stretches.add(new Stretch(low.orElse(high), high, low.isEmpty(), false));
      low = Optional.of(cut.getKey());
    }
    stretches.add(new Stretch(low.orElseThrow(), low.orElseThrow(), false, true));
    return stretches;
  }

  /** Where a number or a day stands on the axis of its fact; empty for anything else. */
  public static Optional<BigDecimal> axis(Value value) {
    return switch (value) {
      case Value.Num(var number) -> Optional.of(number);
      case Value.Date(var day) -> Optional.of(BigDecimal.valueOf(day.toEpochDay()));
      default -> Optional.empty();
    };
  }

  /** The day at a place of the axis. */
  public static Value day(BigDecimal place) {
    return new Value.Date(LocalDate.ofEpochDay(place.longValueExact()));
  }
}
