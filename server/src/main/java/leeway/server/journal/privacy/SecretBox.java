package leeway.server.journal.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-256-GCM under a key derived for one purpose (HKDF-SHA-256, RFC 5869). A sealed text is a
 * random nonce of 12 bytes, the ciphertext and a tag of 16 bytes, and opens only in the context it
 * was sealed in.
 */
public final class SecretBox {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  SecretBox(byte[] secret, String purpose) {
    key = derive(secret, purpose, "AES");
  }

  /** The nonce, the ciphertext and the tag of these bytes. */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
      return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
          .put(nonce)
          .put(cipher.doFinal(plain))
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES-GCM", e);
    }
  }

  /**
   * The plain bytes; empty where they were sealed with another key or in another context, or
   * changed since.
   */
  public Optional<byte[]> open(byte[] sealed, String context) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES-GCM", e);
    }
  }

  static SecretKey derive(byte[] secret, String purpose, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(purpose.getBytes(UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime since 25 has HKDF", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}
