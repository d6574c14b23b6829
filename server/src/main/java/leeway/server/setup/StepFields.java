package leeway.server.setup;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import leeway.server.platform.Texts;

/** The fields of a step with what was answered and what was wrong. */
final class StepFields {
  private final Answers answers;
  private final List<Mistake> mistakes;
  private final Choices choices;
  private final Texts texts;

  StepFields(Answers answers, List<Mistake> mistakes, Choices choices, Texts texts) {
    this.answers = answers;
    this.mistakes = List.copyOf(mistakes);
    this.choices = choices;
    this.texts = texts;
  }

  List<FieldView> of(Step step) {
    return switch (step) {
      case START -> List.of(choice(Answers.START, starts()));
      case COMPANY ->
          List.of(
              line(Answers.COMPANY, "text"),
              choice(Answers.ZONE, same(choices.zones())),
              choice(Answers.CURRENCY, currencies()),
              languages());
      case TEAM -> team();
      case BOUNDS ->
          Stream.of(Answers.PER_ACT, Answers.PER_DAY, Answers.PER_WEEK)
              .map(field -> line(field, "decimal"))
              .toList();
      case NEVER -> NobodyMay.FIELDS.stream().map(this::lines).toList();
      case ABOVE -> List.of(line(Answers.ABOVE, "text"));
      case SENTENCE -> List.of(lines(Answers.SENTENCE), line(Answers.SPONSOR, "text"));
      case LOOK -> List.of();
    };
  }

  private List<FieldView> team() {
    if (answers.isOwnStart()) {
      return List.of(lines(Answers.TEAM), lines(Answers.LEADS));
    }
    var roles = choices.roleOptions(answers, language());
    return List.of(
        lines(Answers.TEAM),
        choice(Answers.TEAM_ROLE, roles),
        lines(Answers.LEADS),
        choice(Answers.LEADS_ROLE, roles));
  }

  private List<Option> starts() {
    return choices.starts().stream()
        .map(
            start ->
                new Option(
                    start,
                    start.equals(Answers.OWN)
                        ? texts.text("setup.own")
                        : texts.text("setup.sample", choices.companyOf(start))))
        .toList();
  }

  private List<Option> currencies() {
    return choices.currencies().stream()
        .map(
            code ->
                new Option(
                    code, code + " · " + Currency.getInstance(code).getDisplayName(language())))
        .toList();
  }

  private FieldView languages() {
    var options =
        choices.languages(answers).stream()
            .map(tag -> new Option(tag, nameOf(Locale.forLanguageTag(tag))))
            .toList();
    return new FieldView.Ticks(
        Answers.LANGUAGES, answers.languages(), options, mistake(Answers.LANGUAGES));
  }

  /** A language in its own words, so that whoever speaks it finds it. */
  private static String nameOf(Locale language) {
    return language.getDisplayLanguage(language);
  }

  private static List<Option> same(List<String> values) {
    return values.stream().map(value -> new Option(value, value.replace('_', ' '))).toList();
  }

  private FieldView choice(String field, List<Option> options) {
    return new FieldView.Choice(field, answers.text(field), options, mistake(field));
  }

  private FieldView line(String field, String mode) {
    return new FieldView.Line(field, answers.text(field), mode, mistake(field));
  }

  private FieldView lines(String field) {
    return new FieldView.Lines(field, answers.text(field), mistake(field));
  }

  private String mistake(String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(Mistake::text)
        .findFirst()
        .orElse("");
  }

  private Locale language() {
    return Locale.forLanguageTag(texts.language());
  }
}
