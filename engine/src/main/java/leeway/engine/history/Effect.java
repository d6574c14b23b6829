package leeway.engine.history;

/** What a row of a rule does to an ask when it answers. */
public enum Effect {
  /** The rule gives what the customer asks for. */
  GRANTS(1),
  /** The rule speaks and does not give. */
  DECLINES(2),
  /** The rule names who decides. */
  REFERS(4),
  /** A guardrail or a feasibility rule takes back what others grant. */
  WITHHOLDS(8);

  private final int bit;

  Effect(int bit) {
    this.bit = bit;
  }

  /** One bit for each effect, so that the effects of several rules are one number. */
  int bit() {
    return bit;
  }
}
