package leeway.server.desk.answer;

import java.util.Base64;
import java.util.Optional;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.privacy.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Encrypts and authenticates (AES-256-GCM) what leaves us and comes back, under a key that all
 * nodes share; a token is base64url of the sealed bytes. Thread-safe.
 */
@Component
final class Seal {
  /** The longest token, in characters: 64 KiB. */
  static final int TOKEN_MAX = 1 << 16;

  private static final String CONTEXT = "answer 1"; // the format; a token of another opens nowhere

  private final SecretBox box;

  Seal(MasterKey masterKey) {
    this.box = masterKey.box("leeway sealed answer");
  }

  /**
   * The token for these bytes; throws IllegalStateException where it would pass {@link #TOKEN_MAX}.
   */
  String close(byte[] content) {
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(content, CONTEXT));
    if (token.length() > TOKEN_MAX) {
      throw new IllegalStateException(
          "a sealed answer has at most " + TOKEN_MAX + " characters, got " + token.length());
    }
    return token;
  }

  /** The bytes of a token that was sealed under our key, else nothing. */
  Optional<byte[]> open(String token) {
    if (token.length() > TOKEN_MAX) {
      return Optional.empty();
    }
    try {
      return box.open(Base64.getUrlDecoder().decode(token), CONTEXT);
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no base64
    }
  }
}
