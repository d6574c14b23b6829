package leeway.server.desk;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts and authenticates (AES-256-GCM) what leaves us and comes back, under a key that all
 * nodes share. A token is base64url of the format's number, a random nonce of 96 bits and the
 * sealed bytes; one key may seal 2^32 of them (NIST SP 800-38D). Thread-safe.
 */
final class Seal {
  /** The longest token, in characters: 64 KiB. */
  static final int TOKEN_MAX = 1 << 16;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  Seal(SecretKey key) {
    this.key = key;
  }

  /**
   * The token for these bytes; throws IllegalStateException where it would pass {@link #TOKEN_MAX}.
   */
  String close(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
      byte[] token = new byte[1 + NONCE_BYTES + sealed.length];
      token[0] = FORMAT;
      System.arraycopy(nonce, 0, token, 1, NONCE_BYTES);
      System.arraycopy(sealed, 0, token, 1 + NONCE_BYTES, sealed.length);
      return bounded(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + CIPHER, e);
    }
  }

  /** The bytes of a token that was sealed under our key, else nothing. */
  Optional<byte[]> open(String token) {
    if (token.length() > TOKEN_MAX) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= 1 + NONCE_BYTES || bytes[0] != FORMAT) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      System.arraycopy(bytes, 1, nonce, 0, NONCE_BYTES);
      int start = 1 + NONCE_BYTES;
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce);
      return Optional.of(cipher.doFinal(bytes, start, bytes.length - start));
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      return Optional.empty(); // not ours: no base64, cut, or changed
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    } catch (InvalidKeyException | InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the sealing key must be an AES key of 256 bits", e);
    }
    cipher.updateAAD(new byte[] {FORMAT});
    return cipher;
  }

  private static String bounded(String token) {
    if (token.length() > TOKEN_MAX) {
      throw new IllegalStateException(
          "a sealed answer has at most " + TOKEN_MAX + " characters, got " + token.length());
    }
    return token;
  }
}
