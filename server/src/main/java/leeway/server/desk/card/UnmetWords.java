package leeway.server.desk.card;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leeway.policy.UnmetCondition;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.words.Written;
import leeway.worth.Money;

/** A condition that is not met, in words that a cashier would use, in the reader's language. */
final class UnmetWords {
  private static final String OPPOSITE = "not: ";
  private static final Pattern COMPARED = Pattern.compile("(<=|<|>=|>) ?(.+)");
  private static final Pattern RANGE = Pattern.compile("in [\\[(\\]](.+)\\.\\.(.+)[\\])\\[]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Map<String, String> COMPARISONS =
      Map.of("<=", "unmet.at-most", "<", "unmet.less", ">=", "unmet.at-least", ">", "unmet.more");

  private final Rulebook rulebook;
  private final CardWords words;
  private final Locale language;

  UnmetWords(Rulebook rulebook, CardWords words, Locale language) {
    this.rulebook = rulebook;
    this.words = words;
    this.language = language;
  }

  /** The condition and by how much it failed; as the rule words it where it tests no one fact. */
  String of(UnmetCondition unmet) {
    boolean isOpposite = unmet.condition().startsWith(OPPOSITE);
    String said = unmet.condition().substring(isOpposite ? OPPOSITE.length() : 0);
    return rulebook.tested(unmet.rule()).entrySet().stream()
        .filter(column -> said.equals(column.getKey()) || said.startsWith(column.getKey() + " "))
        .findFirst()
        .map(
            column -> {
              String cell = said.substring(column.getKey().length()).strip();
              return sentence(column.getKey(), column.getValue(), wanted(cell, isOpposite, column))
                  + by(unmet.distance(), column.getValue());
            })
        .orElse(unmet.condition());
  }

  private String sentence(String label, FactDefinition fact, String wanted) {
    String subject = fact.question().byLanguage().isEmpty() ? label : fact.question().in(language);
    String ended = subject.endsWith("?") ? subject : subject + ".";
    return words.text("unmet.wanted", ended, wanted);
  }

  private String wanted(String cell, boolean isOpposite, Map.Entry<String, FactDefinition> column) {
    if (cell.isEmpty()) {
      return words.text(isOpposite ? "form.no" : "form.yes");
    }
    String accepted = accepted(cell, column.getValue());
    return isOpposite ? words.text("unmet.not", accepted) : accepted;
  }

  private String accepted(String cell, FactDefinition fact) {
    var compared = COMPARED.matcher(cell);
    if (compared.matches()) {
      String key = Optional.ofNullable(COMPARISONS.get(compared.group(1))).orElseThrow();
      return words.text(key, value(compared.group(2), fact));
    }
    var range = RANGE.matcher(cell);
    if (range.matches()) {
      return words.text("unmet.between", value(range.group(1), fact), value(range.group(2), fact));
    }
    String listed = cell.replaceFirst("^(=|in) ", "");
    return Arrays.stream(listed.split(", "))
        .map(it -> value(it, fact))
        .collect(Collectors.joining(" / "));
  }

  /** By how much it failed: a number's distance, else what it is here; blank where nobody knows. */
  private String by(String distance, FactDefinition fact) {
    String here = distance.replaceFirst(" instead of .*", "").replace(" and more", "");
    if (here.isBlank() || here.equals("null")) {
      return "";
    }
    if (NUMBER.matcher(here).matches() && isCounted(fact)) {
      String key = here.startsWith("-") ? "unmet.too-much" : "unmet.too-little";
      return words.text(key, value(here.replace("-", ""), fact));
    }
    return words.text("unmet.here", value(here, fact));
  }

  private static boolean isCounted(FactDefinition fact) {
    return fact.type() == FactType.NUMBER || fact.type() == FactType.MONEY;
  }

  private String value(String written, FactDefinition fact) {
    String text = written.strip().replace("\"", "");
    if (text.equals("true") || text.equals("false")) {
      return words.text(text.equals("true") ? "form.yes" : "form.no");
    }
    if (NUMBER.matcher(text).matches() && fact.type() == FactType.MONEY) {
      var amount = Money.of(new BigDecimal(text), rulebook.company().currency());
      return Written.shortAmount(amount, language);
    }
    return Optional.ofNullable(fact.values().get(text)).map(it -> it.in(language)).orElse(text);
  }
}
