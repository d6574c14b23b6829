package leeway.policy.standing;

/** What this actor may do, decided beforehand by people. */
public enum Permission {
  /** It is theirs. */
  ENTITLED("entitled"),
  /** Yes, you may. */
  WITHIN_LATITUDE("within-latitude"),
  /** Not all of it, or not now. */
  ABOVE_LATITUDE("above-latitude"),
  /** Nobody may. */
  NEVER("never");

  private final String code;

  Permission(String code) {
    this.code = code;
  }

  /** The word in answers, such as {@code within-latitude}. */
  public String code() {
    return code;
  }
}
