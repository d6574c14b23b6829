package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key that signs checkpoints. It lives in a file of its own, never in the database that
 * it vouches for.
 */
public final class SigningKey {

  private final PrivateKey secret;
  private final VerificationKey verification;

  private SigningKey(PrivateKey secret, VerificationKey verification) {
    this.secret = secret;
    this.verification = verification;
  }

  /** A new key from the runtime's secure random source. */
  public static SigningKey generate() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      String open = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      return new SigningKey(pair.getPrivate(), new VerificationKey(open));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime since 15 has Ed25519", e);
    }
  }

  /** The key of its secret text; throws IllegalArgumentException on any other. */
  public static SigningKey parse(String secretText) {
    String[] halves = secretText.strip().split("\\.", -1);
    if (halves.length != 2) {
      throw new IllegalArgumentException(
          "a signing key is two base64 texts with a point between, got " + halves.length);
    }
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves[0]));
      var secret = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      return new SigningKey(secret, new VerificationKey(halves[1]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the signing key is not an Ed25519 key; restore its file from the safe place", e);
    }
  }

  /** Both halves, to be kept in a file that only the service may read. */
  public String secretText() {
    return Base64.getEncoder().encodeToString(secret.getEncoded()) + "." + verification.base64();
  }

  /** The public half, to be given to those who verify. */
  public VerificationKey verification() {
    return verification;
  }

  /** The signature over the text in UTF-8, in base64. */
  String sign(String text) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key signs any text", e);
    }
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "SigningKey " + verification.id();
  }
}
