package leeway.policy;

/** A guardrail that stands in the way, or that an unknown fact leaves open; both withhold. */
public record GuardrailHit(RuleId rule, Guards guards, State state, String clause) {

  /** What a guardrail keeps. */
  public enum Guards {
    LAW("law"),
    SAFETY("safety"),
    VALUES("values");

    private final String code;

    Guards(String code) {
      this.code = code;
    }

    /** The word in files and answers. */
    public String code() {
      return code;
    }
  }

  /** What the guardrails of one class gave, all together. */
  public enum Checked {
    /** None of them stands in the way. */
    CLEAR("clear"),
    /** An unknown fact leaves one open. */
    OPEN("open"),
    /** One stands in the way. */
    HIT("hit");

    private final String code;

    Checked(String code) {
      this.code = code;
    }

    /** The word in answers. */
    public String code() {
      return code;
    }
  }

  /** Whether the facts hit it, or an unknown fact leaves it open. */
  public enum State {
    HIT("hit"),
    OPEN("open");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The word in answers. */
    public String code() {
      return code;
    }
  }
}
