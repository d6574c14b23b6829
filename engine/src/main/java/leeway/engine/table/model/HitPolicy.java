package leeway.engine.table.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a table answers when several of its rows hold, and how COLLECT adds them up (DMN 1.5,
 * sections 8.2.8 and 8.2.10).
 */
public enum HitPolicy {
  /** The one row that holds; several are a conflict. */
  UNIQUE("UNIQUE"),
  /** Any row that holds; rows with different outputs are a conflict. */
  ANY("ANY"),
  /** The first row that holds. */
  FIRST("FIRST"),
  /** The row whose outputs come first in the declared order of output values. */
  PRIORITY("PRIORITY"),
  /** All rows that hold, in the declared order of output values. */
  OUTPUT_ORDER("OUTPUT ORDER"),
  /** All rows that hold, in the order of the rows. */
  RULE_ORDER("RULE ORDER"),
  /** All rows that hold, in the order of the rows. */
  COLLECT("COLLECT"),
  /** The sum of the outputs of all rows that hold. */
  COLLECT_SUM("COLLECT SUM"),
  /** The smallest output of all rows that hold. */
  COLLECT_MIN("COLLECT MIN"),
  /** The largest output of all rows that hold. */
  COLLECT_MAX("COLLECT MAX"),
  /** How many rows hold. */
  COLLECT_COUNT("COLLECT COUNT");

  private final String written;

  HitPolicy(String written) {
    this.written = written;
  }

  /** The policy that is written so; the aggregation is empty where there is none. */
  public static Optional<HitPolicy> of(String policy, String aggregation) {
    var both = aggregation.isEmpty() ? policy : policy + " " + aggregation;
    return Arrays.stream(values()).filter(it -> it.written.equals(both)).findFirst();
  }

  /** The policy as its two attributes write it, the aggregation after a space. */
  public String written() {
    return written;
  }

  /** True where the result is a list of the outputs of all rows that hold. */
  public boolean givesList() {
    return this == OUTPUT_ORDER || this == RULE_ORDER || this == COLLECT;
  }

  /** True where one row wins over all others that hold. */
  public boolean isSingleHit() {
    return switch (this) {
      case UNIQUE, ANY, FIRST, PRIORITY -> true;
      case OUTPUT_ORDER, RULE_ORDER -> false;
      case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> false;
    };
  }

  /** True where rows rank by the declared order of their output values. */
  public boolean ranksRows() {
    return this == PRIORITY || this == OUTPUT_ORDER;
  }

  /** True where several rows that hold are one row too many, or must have the same outputs. */
  public boolean mayConflict() {
    return this == UNIQUE || this == ANY;
  }

  /** True where the outputs are added or compared as numbers. */
  public boolean isArithmetic() {
    return this == COLLECT_SUM || this == COLLECT_MIN || this == COLLECT_MAX;
  }
}
