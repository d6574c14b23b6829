package leeway.policy.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.table.HitPolicy;
import leeway.policy.document.Problems;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Facts;

/**
 * Finds rows that never win because an earlier row accepts all that they accept, and rows of one
 * UNIQUE table that accept the same. Exact for cells that are sets of codes or booleans; any other
 * cell counts only as the same as one that is written alike.
 */
final class TableCheck {
  private static final Pattern CODES =
      Pattern.compile("\\s*(\"[^\"]*\"|true|false)(\\s*,\\s*(\"[^\"]*\"|true|false))*\\s*");
  private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"|true|false");

  private final Facts facts;
  private final Problems problems;

  TableCheck(Facts facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  void check(DecisionTable table) {
    var rows = table.rows();
    for (int i = 1; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isCovered(table, rows.get(i), rows.get(j)) && tell(table, rows.get(i), j)) {
          break;
        }
      }
    }
  }

  private boolean tell(DecisionTable table, DecisionTable.Row row, int earlier) {
    if (table.hitPolicy() == HitPolicy.FIRST) {
      problems.error(
          "unreachable-row",
          row.element().place(),
          "this row never wins: row " + (earlier + 1) + " accepts all that it accepts",
          "move it up, narrow the earlier row, or take it away");
      return true;
    }
    if (table.hitPolicy() == HitPolicy.UNIQUE) {
      problems.error(
          "overlapping-rows",
          row.element().place(),
          "one row of a UNIQUE table holds at a time, and row "
              + (earlier + 1)
              + " holds whenever this one does",
          "tell them apart, or make the table FIRST");
      return true;
    }
    return false;
  }

  private boolean isCovered(DecisionTable table, DecisionTable.Row row, DecisionTable.Row by) {
    for (int i = 0; i < row.cells().size(); i++) {
      var fact = Optional.ofNullable(facts.definitions().get(table.inputs().get(i).text().strip()));
      if (!isWithin(row.cells().get(i).text(), by.cells().get(i).text(), fact)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithin(String cell, String wider, Optional<FactDefinition> fact) {
    if (isAnything(wider) || cell.strip().equals(wider.strip())) {
      return true;
    }
    var accepted = accepted(cell, fact);
    var acceptedByWider = accepted(wider, fact);
    return accepted.isPresent()
        && acceptedByWider.isPresent()
        && acceptedByWider.get().containsAll(accepted.get());
  }

  /** The codes that a cell accepts; nothing where it is no set of codes, or accepts null too. */
  private static Optional<Set<String>> accepted(String cell, Optional<FactDefinition> fact) {
    var inner = cell.strip();
    if (inner.startsWith("not(") && inner.endsWith(")") && fact.isPresent()) {
      var all = new HashSet<>(fact.get().values().keySet());
      return codes(inner.substring(4, inner.length() - 1))
          .map(
              refused -> {
                all.removeAll(refused);
                all.add("null");
                return all;
              });
    }
    return codes(inner);
  }

  private static Optional<Set<String>> codes(String cell) {
    if (!CODES.matcher(cell).matches()) {
      return Optional.empty();
    }
    var codes = new ArrayList<String>();
    var code = CODE.matcher(cell);
    while (code.find()) {
      codes.add(code.group(1) == null ? code.group() : code.group(1));
    }
    return Optional.of(Set.copyOf(List.copyOf(codes)));
  }

  private static boolean isAnything(String cell) {
    return cell.isBlank() || cell.strip().equals("-");
  }
}
