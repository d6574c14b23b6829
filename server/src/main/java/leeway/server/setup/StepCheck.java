package leeway.server.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells all that is wrong with the answers of a step. */
final class StepCheck {
  private static final int LINE_MAX = 120;
  private static final int LINES_MAX = 200;
  private static final int NEVER_MAX = 20;
  private static final int SENTENCE_MAX = 400;

  private final Answers answers;
  private final Choices choices;
  private final List<Mistake> mistakes = new ArrayList<>();

  private StepCheck(Answers answers, Choices choices) {
    this.answers = answers;
    this.choices = choices;
  }

  /** The mistakes in the order of the page's fields; none where the step is done. */
  static List<Mistake> mistakes(Step step, Answers answers, Choices choices) {
    var check = new StepCheck(answers, choices);
    switch (step) {
      case START -> check.oneOf(Answers.START, choices.starts());
      case COMPANY -> check.company();
      case TEAM -> check.team();
      case BOUNDS -> check.bounds();
      case NEVER -> check.never();
      case ABOVE -> check.above();
      case SENTENCE -> check.sentence();
      case LOOK -> {} // it asks nothing
    }
    return List.copyOf(check.mistakes);
  }

  private void company() {
    line(Answers.COMPANY);
    oneOf(Answers.ZONE, choices.zones());
    oneOf(Answers.CURRENCY, choices.currencies());
    var languages = answers.languages();
    if (languages.isEmpty() || !choices.languages(answers).containsAll(languages)) {
      mistake(Answers.LANGUAGES, "setup.mistake.choose");
    }
  }

  private void team() {
    names(Answers.TEAM);
    if (answers.lines(Answers.TEAM).isEmpty()) {
      mistake(Answers.TEAM, "setup.mistake.missing");
    }
    names(Answers.LEADS);
    if (!answers.isOwnStart()) {
      oneOf(Answers.TEAM_ROLE, choices.roles(answers));
      oneOf(Answers.LEADS_ROLE, choices.roles(answers));
    }
  }

  private void names(String field) {
    var names = answers.lines(field);
    if (names.size() > LINES_MAX || names.stream().anyMatch(name -> name.length() > LINE_MAX)) {
      mistake(field, "setup.mistake.too-long");
    }
  }

  /** An act is at most a day, a day at most a week. */
  private void bounds() {
    var previous = BigDecimal.ZERO;
    for (var field : List.of(Answers.PER_ACT, Answers.PER_DAY, Answers.PER_WEEK)) {
      var amount = amount(answers, field);
      if (amount.isEmpty() || amount.get().signum() <= 0) {
        mistake(field, "setup.mistake.amount");
      } else if (amount.get().compareTo(previous) < 0) {
        mistake(field, "setup.mistake.less");
      } else {
        previous = amount.get();
      }
    }
  }

  /** The amount in a field, in whole minor units of the currency; empty where it is none. */
  static Optional<BigDecimal> amount(Answers answers, String field) {
    var written = answers.text(field).replace(',', '.');
    if (!written.matches("\\d{1,9}(\\.\\d{1,3})?")) {
      return Optional.empty();
    }
    var amount = new BigDecimal(written);
    int decimals = Currency.getInstance(answers.text(Answers.CURRENCY)).getDefaultFractionDigits();
    return Optional.of(amount).filter(it -> it.stripTrailingZeros().scale() <= decimals);
  }

  private void never() {
    var all = new ArrayList<String>();
    for (var field : NobodyMay.FIELDS) {
      names(field);
      all.addAll(answers.lines(field));
    }
    if (all.isEmpty()) {
      mistake(Answers.NEVER_VALUES, "setup.mistake.missing");
    } else if (all.size() > NEVER_MAX) {
      mistake(Answers.NEVER_VALUES, "setup.mistake.too-long");
    }
  }

  /** Whoever stands above the managers is none of them, and none of those whom they lead. */
  private void above() {
    line(Answers.ABOVE);
    var others =
        Stream.concat(answers.lines(Answers.TEAM).stream(), answers.lines(Answers.LEADS).stream());
    if (others.anyMatch(answers.text(Answers.ABOVE)::equalsIgnoreCase)) {
      mistake(Answers.ABOVE, "setup.mistake.above");
    }
  }

  private void sentence() {
    line(Answers.SPONSOR);
    int length = answers.text(Answers.SENTENCE).length();
    if (length == 0) {
      mistake(Answers.SENTENCE, "setup.mistake.missing");
    } else if (length > SENTENCE_MAX) {
      mistake(Answers.SENTENCE, "setup.mistake.too-long");
    }
  }

  private void line(String field) {
    var text = answers.text(field);
    if (text.isEmpty()) {
      mistake(field, "setup.mistake.missing");
    } else if (text.length() > LINE_MAX || text.lines().count() > 1) {
      mistake(field, "setup.mistake.too-long");
    }
  }

  private void oneOf(String field, List<String> accepted) {
    if (!accepted.contains(answers.text(field))) {
      mistake(field, "setup.mistake.choose");
    }
  }

  private void mistake(String field, String text) {
    mistakes.add(new Mistake(field, text));
  }
}
