package leeway.server.setup;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import leeway.policy.RoleId;
import leeway.server.platform.Texts;
import org.springframework.stereotype.Component;

/** What can be chosen on the first pages. */
@Component
final class Choices {
  private static final List<String> REGIONS =
      List.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  private final Samples samples;

  Choices(Samples samples) {
    this.samples = samples;
  }

  /** How to begin: with nothing, or by one of the samples. */
  List<String> starts() {
    return Stream.concat(Stream.of(Answers.OWN), samples.names().stream()).toList();
  }

  /** The name of a sample's company. */
  String companyOf(String sample) {
    return samples.company(sample).name();
  }

  /** Zones by region and city. */
  List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> REGIONS.contains(id.substring(0, Math.max(0, id.indexOf('/')))))
        .sorted()
        .toList();
  }

  /** Codes of currencies that are in use, in order. */
  List<String> currencies() {
    return Stream.of(Locale.getAvailableLocales())
        .filter(locale -> locale.getCountry().length() == 2)
        .map(Choices::currency)
        .flatMap(java.util.Optional::stream)
        .map(Currency::getCurrencyCode)
        .distinct()
        .sorted()
        .toList();
  }

  private static java.util.Optional<Currency> currency(Locale locale) {
    try {
      return java.util.Optional.ofNullable(Currency.getInstance(locale));
    } catch (IllegalArgumentException _) {
      return java.util.Optional.empty(); // a country that is none any more
    }
  }

  /** The languages that a company may speak: ours, or those of the sample's words. */
  List<String> languages(Answers answers) {
    return answers.isOwnStart()
        ? Texts.LANGUAGES
        : samples.company(answers.text(Answers.START)).languages().stream()
            .map(Locale::toLanguageTag)
            .toList();
  }

  /** The roles of the sample that was chosen, by title in this language. */
  List<Option> roleOptions(Answers answers, Locale language) {
    return samples.roles(answers.text(Answers.START)).entrySet().stream()
        .map(role -> new Option(role.getKey().value(), role.getValue().in(language)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  List<String> roles(Answers answers) {
    return samples.roles(answers.text(Answers.START)).keySet().stream().map(RoleId::value).toList();
  }
}
