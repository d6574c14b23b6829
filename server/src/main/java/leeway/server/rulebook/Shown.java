package leeway.server.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.words.Written;
import leeway.server.platform.Texts;
import leeway.worth.Money;

/** How days, amounts, kinds, rules and people read on these pages, in one reader's language. */
public record Shown(Rulebook rulebook, Texts texts) {

  public Locale locale() {
    return Locale.forLanguageTag(texts.language());
  }

  public String text(String key, Object... values) {
    return texts.text(key, values);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  public String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, zone()));
  }

  public ZoneId zone() {
    return rulebook.company().zone();
  }

  /** An amount, also where it is nothing. */
  public String amount(Money amount) {
    return Written.amount(amount, locale());
  }

  /** An amount; blank where it is nothing. */
  public String money(Money amount) {
    return amount.isZero() ? "" : amount(amount);
  }

  /** What people call a concession. */
  public String concession(String code) {
    String name = rulebook.name(code, locale());
    return name.equals(code) ? words(code) : name;
  }

  /** The title of a kind of request; blank where there is none. */
  public String kind(String kind) {
    return rulebook.kinds().values().stream()
        .filter(it -> it.id().value().equals(kind))
        .map(it -> it.title().in(locale()))
        .findFirst()
        .orElse(words(kind));
  }

  /** The sentences for which the company stands. */
  public List<String> values() {
    return rulebook.values().values().stream().map(it -> it.in(locale())).toList();
  }

  /** The sentence of a goal; its name where it is not among those of the company any more. */
  public String goal(String name) {
    var goal = rulebook.goals().get(name);
    return goal == null ? words(name) : goal.in(locale());
  }

  /** A code such as {@code gift-card} in words. */
  public static String words(String code) {
    return code.replace('-', ' ');
  }

  public String role(String role) {
    return rulebook.people().roles().values().stream()
        .filter(it -> it.id().value().equals(role))
        .map(it -> it.title().in(locale()))
        .findFirst()
        .orElse(words(role));
  }

  public String person(String person) {
    return rulebook.people().persons().values().stream()
        .filter(it -> it.id().value().equals(person))
        .map(it -> it.name())
        .findFirst()
        .orElse(person);
  }

  /** What a rule is called, as it is in force on a day; its id where it is not any more. */
  public String rule(String id, LocalDate day) {
    List<Rule> rules = rulebook.rules(day);
    return rules.stream()
        .filter(it -> it.id().value().equals(id))
        .map(it -> it.card().title())
        .findFirst()
        .orElse(id);
  }
}
