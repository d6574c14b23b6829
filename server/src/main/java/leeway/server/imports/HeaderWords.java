package leeway.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which words systems head a column, in the languages of their makers. */
final class HeaderWords {
  private static final int SAME = 100;
  private static final int SYNONYM = 80;
  private static final int HOLDS = 50;
  private static final Map<String, List<String>> SYNONYMS = load();

  private HeaderWords() {}

  /** How well a header speaks for a column of this name: 100 the same word, 0 not at all. */
  static int fit(String column, String header) {
    var wanted = plain(column);
    var found = plain(header);
    var synonyms = SYNONYMS.getOrDefault(wanted, List.of());
    if (found.equals(wanted)) {
      return SAME;
    }
    int index = synonyms.indexOf(found);
    if (index >= 0) {
      return SYNONYM - index;
    }
    boolean holds =
        Stream.concat(Stream.of(wanted), synonyms.stream())
            .anyMatch(word -> (" " + found + " ").contains(" " + word + " "));
    return holds ? HOLDS : 0;
  }

  /** Lower case, without accents, every sign a space, at most one space at a time. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static Map<String, List<String>> load() {
    var properties = new Properties();
    try (InputStream file = HeaderWords.class.getResourceAsStream("/imports/headers.properties")) {
      if (file == null) {
        throw new IllegalStateException("no resource imports/headers.properties");
      }
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name.replace('-', ' '),
                name ->
                    Stream.of(properties.getProperty(name).split(","))
                        .map(HeaderWords::plain)
                        .toList()));
  }
}
