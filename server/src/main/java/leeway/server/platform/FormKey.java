package leeway.server.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** The idempotency key that a form gets when its page is made. */
public final class FormKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormKey() {}

  public static String fresh() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return "form-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
