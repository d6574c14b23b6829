package leeway.server.journal.posting;

/** Whose sums a draw adds to. */
public record Drawer(Kind kind, String id) {

  /** What draws. */
  public enum Kind {
    /** A person within their own latitude. */
    PERSON("person", true),
    /** A machine within the bound that a person gave it. */
    MACHINE("machine", true),
    /** A rule with a budget of its own. */
    RULE("rule", false),
    /** A team's pot, such as what silence may give. */
    TEAM("team", false);

    private final String prefix;
    private final boolean isLatitude;

    Kind(String prefix, boolean isLatitude) {
      this.prefix = prefix;
      this.isLatitude = isLatitude;
    }
  }

  /** The drawer as entries write it, {@code person/anna}. */
  public String text() {
    return kind.prefix + "/" + id;
  }

  /**
   * Whether the limit per act sums over everything that anybody's latitude gave for the same
   * customer or order in seven days, so that a split among people ends in the class of the whole. A
   * rule's or team's pot counts each act alone.
   */
  public boolean isLatitude() {
    return kind.isLatitude;
  }
}
