package leeway.server.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product's own words in one language, from {@code texts/<language>.properties}. In a text
 * {@code {0}} is the first value, and {@code {0|vote|votes}} the word that goes with it as a
 * number.
 */
public final class Texts {
  /** The languages that there are, the first being the one for everybody else. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "ru", "uk", "es");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^}]*))?}");

  /** A sign that a space may not be parted from, as French sets them. */
  private static final Pattern SPACE_AT_SIGN = Pattern.compile(" (?=[?!:;»])|(?<=«) ");

  private static final List<Texts> ALL = LANGUAGES.stream().map(Texts::load).toList();

  private final String language;
  private final Map<String, String> byKey;

  private Texts(String language, Map<String, String> byKey) {
    this.language = language;
    this.byKey = Map.copyOf(byKey);
  }

  /** The texts in the first of these languages that there is. */
  public static Texts in(Enumeration<Locale> wanted) {
    while (wanted.hasMoreElements()) {
      int index = LANGUAGES.indexOf(wanted.nextElement().getLanguage());
      if (index >= 0) {
        return ALL.get(index);
      }
    }
    return ALL.getFirst();
  }

  /** The texts in this language, one of {@link #LANGUAGES}. */
  public static Texts in(String language) {
    int index = LANGUAGES.indexOf(language);
    if (index < 0) {
      throw new IllegalArgumentException(
          "language must be one of " + LANGUAGES + ", got `" + language + "`");
    }
    return ALL.get(index);
  }

  public String language() {
    return language;
  }

  /** The text under a key that need not be there, such as one for a code of the rulebook. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The text under this key, with the values in their places and numbers as people write them. */
  public String text(String key, Object... values) {
    String text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "no text `" + key + "` in texts/" + language + ".properties");
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place, key, values)));
  }

  private String filled(MatchResult place, String key, Object... values) {
    int index = Integer.parseInt(place.group(1));
    if (index >= values.length) {
      throw new IllegalArgumentException(
          "text `" + key + "` has a place {" + index + "}, got " + values.length + " values");
    }
    Object value = values[index];
    if (place.group(2) != null) {
      String[] forms = place.group(2).split("\\|", -1);
      return forms[Plural.form(language, ((Number) value).longValue())];
    }
    return value instanceof Number
        ? NumberFormat.getIntegerInstance(Locale.of(language)).format(value)
        : value.toString();
  }

  Map<String, String> byKey() {
    return byKey;
  }

  private static Texts load(String language) {
    String name = "/texts/" + language + ".properties";
    var properties = new Properties();
    try (InputStream file = Texts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource " + name);
      }
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var byKey = new TreeMap<String, String>();
    properties.forEach((key, text) -> byKey.put(key.toString(), unparted(text.toString())));
    return new Texts(language, byKey);
  }

  private static String unparted(String text) {
    return SPACE_AT_SIGN.matcher(text).replaceAll("\u00a0");
  }
}
