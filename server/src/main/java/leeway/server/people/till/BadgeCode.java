package leeway.server.people.till;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text in a badge's code: 128 random bits in characters that a scanner types alike on every
 * keyboard but for the row of digits. We keep only its SHA-256.
 */
record BadgeCode(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("LB[0-9A-F]{32}");
  private static final int BYTES = 16;

  static BadgeCode fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new BadgeCode("LB" + HexFormat.of().withUpperCase().formatHex(bytes));
  }

  /** The code that a scanner typed, if it is one. */
  static Optional<BadgeCode> typed(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(upper).matches() ? Optional.of(new BadgeCode(upper)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "badge"; // never what it is
  }
}
