package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public half of a {@link SigningKey}: an Ed25519 key, as the base64 text of its X.509 form.
 */
public record VerificationKey(String base64) {

  public VerificationKey {
    publicKey(base64);
  }

  /** The first 16 hexadecimal digits of the hash of the key: its name in a checkpoint. */
  public String id() {
    return Digest.of(base64).hex().substring(0, 16);
  }

  /** Whether the signature, in base64, is this key's over the text in UTF-8. */
  boolean verifies(String text, String signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(base64));
      verifier.update(text.getBytes(UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // a signature of the wrong length or alphabet is no signature
    }
  }

  private static PublicKey publicKey(String base64) {
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
      return KeyFactory.getInstance("Ed25519").generatePublic(spec);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a verification key is the base64 text of an Ed25519 public key (X.509), got "
              + base64.length()
              + " characters",
          e);
    }
  }
}
