package leeway.server.journal.privacy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import leeway.policy.journal.Digest;

/**
 * The one key that wraps the keys of all subjects: 256 bits in a file that only the service may
 * read, or in an environment variable.
 */
public final class MasterKey {

  /** The environment variable that holds the key in base64, where there is no file. */
  public static final String VARIABLE = "LEEWAY_MASTER_KEY";

  private static final int BYTES = 32;

  private final String id;
  private final byte[] secret;
  private final SecretBox wrapping;
  private final KeyedHash references;

  private MasterKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "a master key has " + BYTES + " bytes, got " + secret.length);
    }
    this.secret = secret.clone();
    id = Digest.of(secret).hex().substring(0, 16);
    wrapping = new SecretBox(secret, "leeway wrap");
    references = new KeyedHash(secret, "leeway reference");
  }

  /** The key of its base64 text; throws IllegalArgumentException on any other. */
  public static MasterKey parse(String base64) {
    try {
      return new MasterKey(Base64.getDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the master key must be the base64 text of " + BYTES + " bytes; restore it", e);
    }
  }

  /** The key in this file, which is made with a new key and mode 0600 where it is absent. */
  public static MasterKey inFile(Path file) {
    return parse(SecretFile.readOrMake(file, MasterKey::random));
  }

  /** The first 16 hexadecimal digits of its hash: its name beside each key that it wraps. */
  public String id() {
    return id;
  }

  /** A box under a key of its own, derived for this purpose, the same on every node. */
  public SecretBox box(String purpose) {
    return new SecretBox(secret, purpose);
  }

  private static String random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  byte[] wrap(byte[] key, String subject) {
    return wrapping.seal(key, subject);
  }

  Optional<byte[]> unwrap(byte[] wrapped, String subject) {
    return wrapping.open(wrapped, subject);
  }

  /** The keyed hash by which a subject is found again from its reference. */
  String reference(String kind, String reference) {
    return references.hex(kind + "\n" + reference);
  }

  @Override
  public String toString() {
    return "MasterKey " + id; // never the key
  }
}
