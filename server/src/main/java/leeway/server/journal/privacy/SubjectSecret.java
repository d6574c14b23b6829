package leeway.server.journal.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** A subject's own key at work: one half hashes references, the other encrypts texts. */
public final class SubjectSecret {

  private final KeyedHash linked;
  private final SecretBox direct;

  SubjectSecret(byte[] secret) {
    linked = new KeyedHash(secret, "leeway linked");
    direct = new SecretBox(secret, "leeway direct");
  }

  /**
   * The keyed hash of a reference, 64 hexadecimal digits: equal for equal references of one
   * subject.
   */
  public String linked(String reference) {
    return linked.hex(reference);
  }

  /** The text, encrypted, in base64. The context is where it stands; it opens nowhere else. */
  public String seal(String text, String context) {
    return Base64.getEncoder().encodeToString(direct.seal(text.getBytes(UTF_8), context));
  }

  /** The text; empty where it was not sealed with this key in this context. */
  public Optional<String> open(String sealed, String context) {
    return direct
        .open(Base64.getDecoder().decode(sealed), context)
        .map(bytes -> new String(bytes, UTF_8));
  }
}
