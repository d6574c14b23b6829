package leeway.server.people.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are accepted: long enough, and not among the first that anybody would try. There
 * is no rule about capitals, digits or signs, and none about changing it.
 */
public final class PasswordRules {
  static final int LENGTH_MIN = 12;
  public static final int LENGTH_MAX = 128;

  private static final int DISTINCT_MIN = 5;
  private static final int CONTEXT_WORD_MIN = 3;
  private static final Set<String> COMMON = readCommon();

  private PasswordRules() {}

  /** Returns what is wrong with a password for this login, or empty where it is accepted. */
  public static Optional<String> mistake(String password, String login) {
    int length = password.codePointCount(0, password.length());
    if (length < LENGTH_MIN || length > LENGTH_MAX) {
      return Optional.of(
          "a password has " + LENGTH_MIN + " to " + LENGTH_MAX + " characters, this has " + length);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.chars().distinct().count() < DISTINCT_MIN || isRun(lower)) {
      return Optional.of(
          "it is one sign or one row of the keyboard over and over; take a few words");
    }
    if (isCommon(lower)) {
      return Optional.of("it is among the first that anybody would try; take a few words");
    }
    return contextWords(login).stream()
        .filter(lower::contains)
        .findFirst()
        .map(word -> "it holds `" + word + "`, which anybody would guess; leave that out");
  }

  private static List<String> contextWords(String login) {
    return login.length() < CONTEXT_WORD_MIN ? List.of("leeway") : List.of("leeway", login);
  }

  /** Whether it is a listed word, also when digits and signs were added or the word is doubled. */
  private static boolean isCommon(String lower) {
    String letters = lower.replaceAll("[^\\p{L}]", "");
    String half = letters.substring(0, letters.length() / 2);
    boolean doubled = letters.equals(half + half);
    return COMMON.contains(lower) || COMMON.contains(letters) || (doubled && COMMON.contains(half));
  }

  /**
   * Whether each sign follows the one before in the alphabet, the digits or a row of the keyboard.
   */
  private static boolean isRun(String lower) {
    String rows = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm";
    return rows.contains(lower) || rows.contains(new StringBuilder(lower).reverse());
  }

  private static Set<String> readCommon() {
    var file = PasswordRules.class.getResourceAsStream("common-passwords.txt");
    if (file == null) {
      throw new IllegalStateException("no resource common-passwords.txt");
    }
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
