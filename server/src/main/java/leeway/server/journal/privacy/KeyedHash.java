package leeway.server.journal.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 under a key derived for one purpose: equal texts have equal hashes, and nobody
 * without the key can try guesses.
 */
final class KeyedHash {

  private final SecretKey key;

  KeyedHash(byte[] secret, String purpose) {
    key = SecretBox.derive(secret, purpose, "HmacSHA256");
  }

  /** 64 small hexadecimal digits. */
  String hex(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
    }
  }
}
