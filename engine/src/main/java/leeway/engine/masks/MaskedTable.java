package leeway.engine.masks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.TableInputs;
import leeway.engine.table.CompiledTable;

/**
 * A decision table compiled to masks. A look at it says of every row what the interpreter says of
 * it; immutable and safe for many threads.
 */
public final class MaskedTable {
  private final DecisionTable source;
  private final NormalTable normal;
  private final CompiledTable compiled;
  private final List<Integer> rowsByPreference;
  private final int[] inputOfColumn;

  private MaskedTable(DecisionTable source, NormalTable normal) {
    this.source = source;
    this.normal = normal;
    this.compiled = CompiledTable.of(normal.table());
    this.rowsByPreference = source.rowsByPreference();
    this.inputOfColumn =
        normal.table().columns().stream().mapToInt(column -> normal.input(column.name())).toArray();
  }

  /** The compiled table, where the table has a normal form; see {@link NormalTable#of}. */
  public static Optional<MaskedTable> of(DecisionTable source, Map<String, Integer> decimals) {
    return NormalTable.of(source, decimals).map(normal -> new MaskedTable(source, normal));
  }

  /** The normal form. */
  public NormalTable normal() {
    return normal;
  }

  /** The masks. */
  public CompiledTable compiled() {
    return compiled;
  }

  /**
   * What becomes of each row; throws {@link leeway.engine.table.model.UncodableFact} where a number
   * has more decimals than were declared for it, and for what is not of its column's type.
   */
  public MaskedLook look(TableInputs inputs) {
    long[] codes = compiled.code(normal.facts(inputs));
    var refusing = new ArrayList<BitSet>();
    inputs.values().forEach(_ -> refusing.add(new BitSet()));
    for (int column = 0; column < codes.length; column++) {
      refusing.get(inputOfColumn[column]).or(compiled.refusing(column, codes[column]));
    }
    return new MaskedLook(source, rowsByPreference, inputs, refusing);
  }
}
