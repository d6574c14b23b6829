package leeway.engine.coverage;

/** How many boxes may still be looked at; the same table always takes the same. */
final class Budget {
  private int left;
  private boolean isExhausted;

  Budget(int boxes) {
    this.left = boxes;
  }

  /** Takes one box; false where none is left. */
  boolean take() {
    if (left == 0) {
      isExhausted = true;
      return false;
    }
    left--;
    return true;
  }

  /** True where a box was wanted and none was left. */
  boolean isExhausted() {
    return isExhausted;
  }
}
