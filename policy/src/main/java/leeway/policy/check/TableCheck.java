package leeway.policy.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leeway.engine.coverage.Coverage;
import leeway.engine.coverage.Interval;
import leeway.engine.coverage.Space;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.masks.Declared;
import leeway.engine.masks.TableSpace;
import leeway.policy.document.Problems;

/**
 * Looks for what the rows of one table do to each other: exact for codes, booleans, numbers, dates
 * and durations, within {@link Coverage#BOXES_MAX} boxes. Where those do not suffice it says so.
 */
public final class TableCheck {
  private final DecisionTable table;
  private final List<Space> space;
  private final Problems problems;

  /** For a table whose inputs test facts; what can be known of those is by their names. */
  public TableCheck(DecisionTable table, Map<String, Declared> facts, Problems problems) {
    this.table = table;
    this.space = TableSpace.of(table, facts).stream().toList();
    this.problems = problems;
  }

  /** Tells rows that never win, and rows that must not hold together and can. */
  public void checkRows() {
    for (var all : space) {
      var coverage = new Coverage(all);
      coverage.impossible().forEach(this::tellImpossible);
      if (table.hitPolicy().mayConflict()) {
        coverage.overlaps().forEach(this::tell);
      } else if (table.hitPolicy().isSingleHit()) {
        coverage.hidden(table.rowsByPreference()).forEach(this::tell);
      }
      tellUnlessExhaustive(coverage);
    }
  }

  /** Tells a situation of known facts of which no row speaks, where there is one. */
  public void checkGaps() {
    for (var all : space) {
      var coverage = new Coverage(all);
      coverage.gap().ifPresent(this::tellGap);
      tellUnlessExhaustive(coverage);
    }
  }

  private void tellImpossible(int row) {
    problems.error(
        "unreachable-row",
        table.rows().get(row).element().place(),
        "this row never holds: no value satisfies all its cells",
        "correct its cells, or take it away");
  }

  private void tell(Coverage.Hidden hidden) {
    var others = hidden.by().stream().map(row -> String.valueOf(row + 1)).toList();
    problems.error(
        "unreachable-row",
        table.rows().get(hidden.row()).element().place(),
        others.size() == 1
            ? "this row never wins: row " + others.getFirst() + " accepts all that it accepts"
            : "this row never wins: rows "
                + String.join(", ", others)
                + " together accept all that it accepts",
        "move it up, narrow an earlier row, or take it away");
  }

  private void tell(Coverage.Overlap overlap) {
    boolean isSame = outputs(overlap.row()).equals(outputs(overlap.other()));
    switch (table.hitPolicy()) {
      case UNIQUE ->
          problems.error(
              isSame ? "overlapping-rows" : "contradicting-rows",
              table.rows().get(overlap.row()).element().place(),
              "one row of a UNIQUE table holds at a time, and row %d holds too%s"
                  .formatted(overlap.other() + 1, where(overlap.where())),
              "tell them apart, or make the table FIRST");
      case ANY -> {
        if (!isSame) {
          problems.error(
              "contradicting-rows",
              table.rows().get(overlap.row()).element().place(),
              "rows of an ANY table that hold together say the same, and row %d says something else%s"
                  .formatted(overlap.other() + 1, where(overlap.where())),
              "tell them apart, or let them say the same");
        }
      }
      case FIRST, PRIORITY, OUTPUT_ORDER, RULE_ORDER -> {}
      case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> {}
    }
  }

  private List<String> outputs(int row) {
    return table.rows().get(row).results().stream().map(result -> result.text().strip()).toList();
  }

  private void tellGap(List<Interval> where) {
    problems.warning(
        "gap",
        table.element().place(),
        "a rule that grants says something of every ask of its kinds, and no row speaks"
            + where(where),
        "add a row, or say in `silent` why the rule says nothing there");
  }

  private static String where(List<Interval> where) {
    return where.isEmpty()
        ? ""
        : where.stream()
            .map(it -> "`" + it.dimension().name() + "` is `" + it.written() + "`")
            .collect(Collectors.joining(" and ", " where ", ""));
  }

  private void tellUnlessExhaustive(Coverage coverage) {
    if (!coverage.isExhaustive()) {
      problems.warning(
          "not-exhausted",
          table.element().place(),
          "a table is looked through in at most %,d boxes, and this one takes more"
              .formatted(Coverage.BOXES_MAX),
          "what was told is true, but there may be more; split the table to be sure");
    }
  }
}
