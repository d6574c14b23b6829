package leeway.engine;

/** How bad a problem is. */
public enum Severity {
  /** What is written cannot be used. */
  ERROR,
  /** What is written can be used, but is probably not what was meant. */
  WARNING
}
