package leeway.engine.table;

/**
 * A condition that was not met: which row's, on which column (both count from 0), and by how much
 * the fact would have to change, signed, in steps of the column's coding. Distance 0 says that
 * there is none: the fact is unknown, or its values have no order.
 */
public record Unmet(int row, int column, Reason reason, long distance) {

  /** Why a condition was not met. */
  public enum Reason {
    /** The fact is known and not accepted. */
    FAILED,
    /** The fact is null and the cell does not accept null. */
    UNKNOWN
  }
}
