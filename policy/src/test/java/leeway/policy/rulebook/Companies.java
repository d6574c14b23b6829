package leeway.policy.rulebook;

/** The two sample companies, read once. */
final class Companies {
  static final Rulebook GREENLEAF = Samples.rulebook("greenleaf");
  static final Rulebook RONDO = Samples.rulebook("rondo");

  private Companies() {}

  static Rulebook of(CompanyCase line) {
    return line.company().equals("rondo") ? RONDO : GREENLEAF;
  }
}
