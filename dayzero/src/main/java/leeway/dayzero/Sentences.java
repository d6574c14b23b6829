package leeway.dayzero;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The sentences of day 0 in one language, with {@code {0}} and so on where something is put in. */
final class Sentences {
  static final List<String> LANGUAGES = List.of("en", "fr", "ru", "uk", "es");

  private final Locale language;
  private final Properties texts = new Properties();

  private Sentences(Locale language) {
    this.language = language;
    String file = language.getLanguage() + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences in a language, in English where there are none. */
  static Sentences in(Locale language) {
    return new Sentences(LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH);
  }

  Locale language() {
    return language;
  }

  /** Every sentence under its name. */
  Properties all() {
    return texts;
  }

  String of(String key, String... parts) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i]);
    }
    return text;
  }

  /** A number with as many decimals as it has. */
  String number(BigDecimal number) {
    var format = NumberFormat.getInstance(language);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }
}
