package leeway.policy.rulebook.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import leeway.engine.SourceText;
import leeway.policy.document.Fields;
import leeway.policy.document.Problems;
import leeway.policy.facts.Company;

/** Reads {@code rulebook.yaml}: whose rulebook it is, and from when on it is in force. */
public final class CompanyReader {

  /** The day before all days: a version that says nothing else is in force since ever. */
  static final LocalDate SINCE_EVER = LocalDate.of(1, 1, 1);

  private CompanyReader() {}

  /** Reads who the company is. */
  public static Company read(Fields file, Problems problems) {
    var currency =
        parsed(
            file, "currency", Currency::getInstance, Currency.getInstance("XXX"), "EUR", problems);
    var zone = parsed(file, "zone", ZoneId::of, ZoneId.of("UTC"), "Europe/Paris", problems);
    var languages = file.texts("languages").stream().map(SourceText::text).toList();
    var spoken = languages.isEmpty() ? List.of("en") : languages;
    var name = file.text("name");
    return new Company(name, currency, zone, spoken.stream().map(Locale::forLanguageTag).toList());
  }

  /** From when on the rules beside this file are in force. */
  public static LocalDate validFrom(Fields file, Problems problems) {
    if (!file.has("validFrom")) {
      return SINCE_EVER;
    }
    return parsed(file, "validFrom", LocalDate::parse, SINCE_EVER, "2026-01-31", problems);
  }

  /** How many changes of rules a quarter may bring; 0 where the file does not say. */
  public static int changesPerQuarter(Fields file, Problems problems) {
    return file.has("changesPerQuarter")
        ? parsed(file, "changesPerQuarter", CompanyReader::count, 0, "6", problems)
        : 0;
  }

  private static int count(String text) {
    if (!text.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException("a count is 1 to 999, got `" + text + "`");
    }
    return Integer.parseInt(text);
  }

  private static <T> T parsed(
      Fields file,
      String key,
      Function<String, T> parser,
      T otherwise,
      String example,
      Problems problems) {
    var text = file.text(key);
    try {
      return text.isBlank() ? otherwise : parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.error(
          "not-a-" + key.toLowerCase(Locale.ROOT),
          file.place(key),
          "`" + key + "` is written like " + example + ", got `" + text + "`",
          "correct it");
      return otherwise;
    }
  }
}
