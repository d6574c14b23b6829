package leeway.server.review.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.review.Criterion;
import leeway.server.review.Lesson;
import leeway.server.review.LookAtCases.Look;
import leeway.server.review.Verdict;
import leeway.server.rulebook.Departure;

/** What somebody says of a group, as the form and the API send it. */
final class LookForm {
  private static final int WORD_MAX = 1_000;
  private static final int DIGITS_MAX = 18;

  private LookForm() {}

  /**
   * The look that a form says. {@code choice} is a verdict, or {@code rule-to-change}: then it is
   * fine as it was done, and the rule is what should change.
   */
  static Look look(Map<String, String> form) {
    String choice = form.getOrDefault("choice", "");
    boolean isAboutTheRule = choice.equals(Lesson.RULE_TO_CHANGE.code());
    String verdict = isAboutTheRule ? form.getOrDefault("otherwise", "") : choice;
    String lesson = isAboutTheRule ? choice : form.getOrDefault("lesson", "one-off");
    return look(
        seqs(form.getOrDefault("acts", "")),
        verdict,
        form.getOrDefault("criterion", ""),
        lesson,
        new Words(form.getOrDefault("word", ""), form.getOrDefault("departure", "")));
  }

  /** What may be said besides, blank where it is not: a line, and how the rule was left. */
  record Words(String word, String departure) {}

  static Look look(
      List<Long> acts, String verdict, String criterion, String lesson, Words besides) {
    String word = besides.word();
    if (word.length() > WORD_MAX) {
      throw invalid("/word", "has at most " + WORD_MAX + " characters, got " + word.length());
    }
    return new Look(
        acts,
        verdict(verdict, criterion),
        Lesson.of(lesson)
            .orElseThrow(
                () ->
                    invalid(
                        "/lesson", "is `one-off`, `rule-kept`, `rule-to-change` or `precedent`")),
        word.strip(),
        departure(besides.departure()));
  }

  private static Optional<Departure> departure(String code) {
    var departure = Departure.of(code);
    if (departure.isEmpty() && !code.isEmpty()) {
      throw invalid("/departure", "is `went-round`, `modified` or `left-aside`");
    }
    return departure;
  }

  private static Verdict verdict(String verdict, String criterion) {
    return switch (verdict) {
      case "stands" -> new Verdict.Stands();
      case "forgiven" -> new Verdict.Forgiven();
      case "praised" -> new Verdict.Praised();
      case "coached" -> new Verdict.Coached();
      case "breach" ->
          new Verdict.Breach(
              Criterion.of(criterion)
                  .orElseThrow(() -> invalid("/criterion", "is one of the published criteria")));
      default ->
          throw invalid("/verdict", "is `stands`, `forgiven`, `praised`, `coached` or `breach`");
    };
  }

  /** Why somebody does not agree, in words. */
  static String why(String why) {
    if (why.isBlank() || why.length() > WORD_MAX) {
      throw invalid("/why", "says something in at most " + WORD_MAX + " characters");
    }
    return why.strip();
  }

  /** Numbers with commas between. */
  static String csv(List<Long> seqs) {
    return seqs.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> seqs(String csv) {
    return Arrays.stream(csv.split(",")).map(String::strip).map(LookForm::seq).toList();
  }

  static long seq(String text) {
    if (text.isEmpty()
        || text.length() > DIGITS_MAX
        || !text.chars().allMatch(Character::isDigit)) {
      throw invalid("/acts", "has numbers of acts");
    }
    return Long.parseLong(text);
  }

  static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }
}
