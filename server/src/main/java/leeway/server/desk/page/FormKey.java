package leeway.server.desk.page;

import java.security.SecureRandom;
import java.util.Base64;

/** The idempotency key that a form gets when its page is made. */
final class FormKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormKey() {}

  static String fresh() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return "form-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
