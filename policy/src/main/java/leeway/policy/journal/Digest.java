package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 hash as 64 small hexadecimal digits. */
public record Digest(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** What stands for "nothing before": 64 zeros. */
  public static final Digest NOTHING = new Digest("0".repeat(64));

  public Digest {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "a digest has 64 small hexadecimal digits, got " + hex.length() + " characters");
    }
  }

  /** The hash of these bytes. */
  public static Digest of(byte[] bytes) {
    try {
      return new Digest(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** The hash of this text in UTF-8. */
  public static Digest of(String text) {
    return of(text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return hex;
  }
}
