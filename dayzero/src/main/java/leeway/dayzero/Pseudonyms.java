package leeway.dayzero;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers in the place of names: the first eight bytes of HMAC-SHA-256 under a key that is made for
 * one reading and forgotten with it. The same name has the same number in all files of the reading.
 * Not thread-safe.
 */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  Pseudonyms() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** The number of a name; never 0. */
  long of(String name) {
    long number = ByteBuffer.wrap(mac.doFinal(name.getBytes(StandardCharsets.UTF_8))).getLong();
    return number == 0 ? 1 : number;
  }
}
