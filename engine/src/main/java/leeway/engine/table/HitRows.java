package leeway.engine.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;
import leeway.engine.feel.Value.Num;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;

/** From the rows that hold to the answer, by hit policy. */
final class HitRows {
  private HitRows() {}

  /** The answer for rows that hold, in the table's order of preference. */
  static Outcome outcome(Table table, List<Integer> rows) {
    if (rows.isEmpty()) {
      return Outcome.NO_HIT;
    }
    return switch (table.hitPolicy()) {
      case FIRST, PRIORITY -> new Outcome.Hit(rows.getFirst());
      case UNIQUE ->
          rows.size() == 1 ? new Outcome.Hit(rows.getFirst()) : new Outcome.Conflict(rows);
      case ANY ->
          agree(table, rows) ? new Outcome.Hit(rows.getFirst()) : new Outcome.Conflict(rows);
      case OUTPUT_ORDER, RULE_ORDER, COLLECT -> new Outcome.Hits(rows);
      case COLLECT_COUNT -> new Outcome.Total(Num.of(rows.size()));
      case COLLECT_SUM -> total(table, rows, (a, b) -> a.add(b, MathContext.DECIMAL128));
      case COLLECT_MIN -> total(table, rows, BigDecimal::min);
      case COLLECT_MAX -> total(table, rows, BigDecimal::max);
    };
  }

  private static boolean agree(Table table, List<Integer> rows) {
    var first = table.rows().get(rows.getFirst()).outputs();
    return rows.stream().allMatch(row -> table.rows().get(row).outputs().equals(first));
  }

  private static Outcome total(Table table, List<Integer> rows, BinaryOperator<BigDecimal> fold) {
    var numbers = rows.stream().map(row -> number(table.rows().get(row)));
    return new Outcome.Total(new Num(numbers.reduce(fold).orElseThrow()));
  }

  /** Invariant: the table has checked that the output of an arithmetic policy is a number. */
  private static BigDecimal number(Row row) {
    return ((Num) row.outputs().getFirst()).value();
  }
}
