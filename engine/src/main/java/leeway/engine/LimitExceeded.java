package leeway.engine;

/**
 * Says that an evaluation was stopped because it would have taken more than its limits allow. The
 * input is at fault, not the engine; the message names the limit.
 */
public final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public LimitExceeded(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The stable kebab-case code of the limit. */
  public String code() {
    return code;
  }
}
