package leeway.engine.table;

/** What a table answers when several of its rows hold (DMN 1.5, section 8.2.10). */
public enum HitPolicy {
  /** The one row that holds; several are a conflict. */
  UNIQUE,
  /** Any row that holds; rows with different outputs are a conflict. */
  ANY,
  /** The first row that holds. */
  FIRST,
  /** The row whose outputs come first in the declared order of output values. */
  PRIORITY,
  /** All rows that hold, in the declared order of output values. */
  OUTPUT_ORDER,
  /** All rows that hold, in the order of the rows. */
  RULE_ORDER,
  /** All rows that hold, in the order of the rows. */
  COLLECT,
  /** The sum of the outputs of all rows that hold. */
  COLLECT_SUM,
  /** The smallest output of all rows that hold. */
  COLLECT_MIN,
  /** The largest output of all rows that hold. */
  COLLECT_MAX,
  /** How many rows hold. */
  COLLECT_COUNT;

  /** True where rows rank by the declared order of their output values. */
  boolean ranksRows() {
    return this == PRIORITY || this == OUTPUT_ORDER;
  }

  /** True where several rows that hold are one row too many, or must have the same outputs. */
  boolean mayConflict() {
    return this == UNIQUE || this == ANY;
  }

  /** True where the outputs are added or compared as numbers. */
  boolean isArithmetic() {
    return this == COLLECT_SUM || this == COLLECT_MIN || this == COLLECT_MAX;
  }
}
