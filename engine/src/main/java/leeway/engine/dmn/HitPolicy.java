package leeway.engine.dmn;

import java.util.Arrays;
import java.util.Optional;

/** Which of the rows that hold count (DMN 1.5, 8.2.8), and how COLLECT adds them up. */
public enum HitPolicy {
  UNIQUE("UNIQUE", false),
  ANY("ANY", false),
  PRIORITY("PRIORITY", false),
  FIRST("FIRST", false),
  COLLECT("COLLECT", true),
  COLLECT_SUM("COLLECT SUM", false),
  COLLECT_MIN("COLLECT MIN", false),
  COLLECT_MAX("COLLECT MAX", false),
  COLLECT_COUNT("COLLECT COUNT", false),
  OUTPUT_ORDER("OUTPUT ORDER", true),
  RULE_ORDER("RULE ORDER", true);

  private final String written;
  private final boolean givesList;

  HitPolicy(String written, boolean givesList) {
    this.written = written;
    this.givesList = givesList;
  }

  /** The policy as its two attributes write it, the aggregation after a space. */
  public String written() {
    return written;
  }

  /** True where the result is a list of the outputs of all rows that hold. */
  public boolean givesList() {
    return givesList;
  }

  /** The policy that is written so; the aggregation is empty where there is none. */
  static Optional<HitPolicy> of(String policy, String aggregation) {
    var both = aggregation.isEmpty() ? policy : policy + " " + aggregation;
    return Arrays.stream(values()).filter(it -> it.written.equals(both)).findFirst();
  }
}
