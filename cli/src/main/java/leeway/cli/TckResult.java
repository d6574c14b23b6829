package leeway.cli;

/** What came of one case of the TCK. */
record TckResult(String file, String id, Verdict verdict, String reason) {

  enum Verdict {
    PASSED_BY_VALUE,
    /** Null was expected, all was understood, and null came. */
    PASSED_BY_NULL,
    FAILED
  }

  String line() {
    var told =
        switch (verdict) {
          case PASSED_BY_VALUE -> "passed ";
          case PASSED_BY_NULL -> "null   ";
          case FAILED -> "FAILED ";
        };
    return told + file + " " + id + (reason.isEmpty() ? "" : ": " + reason);
  }
}
