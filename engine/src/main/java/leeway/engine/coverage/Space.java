package leeway.engine.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import leeway.engine.table.model.Coding;

/**
 * All situations that the rows of a table can meet, each dimension in parts that no row divides.
 */
public final class Space {
  private final List<Dimension> dimensions;
  private final List<Region> rows;
  private final List<List<Part>> parts;

  /** For rows that say of each dimension, in this order, what they accept. */
  public Space(List<Dimension> dimensions, List<Region> rows) {
    this.dimensions = List.copyOf(dimensions);
    this.rows = List.copyOf(rows);
    this.parts = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      parts.add(divided(i));
    }
  }

  /** The parts of a dimension, those that the same rows accept told once. */
  private List<Part> divided(int dimension) {
    var about = dimensions.get(dimension);
    long nullCode = about.coding().nullCode();
    Map<BitSet, Part> parts = new LinkedHashMap<>();
    long[] starts = startsOf(dimension);
    for (int i = 0; i < starts.length; i++) {
      long high = i + 1 < starts.length ? starts[i + 1] - 1 : about.codeMax();
      add(
          parts,
          new Part(new Interval(about, false, starts[i], high), accepting(dimension, starts[i])));
    }
    var ofNull = accepting(dimension, nullCode);
    var all = new ArrayList<>(parts.values());
    all.add(new Part(new Interval(about, true, nullCode, nullCode), ofNull));
    return all;
  }

  /** Intervals that touch become one. */
  private static void add(Map<BitSet, Part> parts, Part part) {
    parts.merge(
        part.rows(),
        part,
        (known, more) ->
            known.interval().high() + 1 == more.interval().low()
                ? new Part(
                    new Interval(
                        known.interval().dimension(),
                        false,
                        known.interval().low(),
                        more.interval().high()),
                    known.rows())
                : known);
  }

  /** The first code of every part but null's; a closed set has a part for each code. */
  private long[] startsOf(int dimension) {
    var about = dimensions.get(dimension);
    long first = about.coding().nullCode() + 1;
    var starts =
        about.coding() instanceof Coding.Closed
            ? LongStream.rangeClosed(first, about.codeMax())
            : rows.stream()
                .flatMap(row -> row.accepted().get(dimension).stream())
                .flatMapToLong(ranges -> ranges.starts());
    return LongStream.concat(LongStream.of(first), starts)
        .filter(code -> code <= about.codeMax())
        .sorted()
        .distinct()
        .toArray();
  }

  private BitSet accepting(int dimension, long code) {
    var accepting = new BitSet(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      accepting.set(row, rows.get(row).accepts(dimension, code));
    }
    return accepting;
  }

  /** What rows ask, in order. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** How many rows there are. */
  public int rowCount() {
    return rows.size();
  }

  /** The first code of every interval of a dimension that no row divides, null's left out. */
  public List<Long> starts(int dimension) {
    return LongStream.of(startsOf(dimension)).boxed().toList();
  }

  /** The parts of a dimension, null's the last. */
  List<Part> parts(int dimension, boolean withNull) {
    var all = parts.get(dimension);
    return withNull ? all : all.subList(0, all.size() - 1);
  }
}
