package leeway.dayzero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import leeway.dayzero.Finding.Told;
import leeway.dayzero.Finding.Untold;

/** A report in the sentences of a language, under one bound. */
public final class Summary {
  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final int MINUTES_OF_TWO_DAYS = 2 * 24 * 60;

  private final Report report;
  private final long bound;
  private final Sentences texts;

  /** The report under a bound in hundredths of the company's money. */
  public Summary(Report report, long bound, Locale language) {
    this.report = report;
    this.bound = bound;
    this.texts = Sentences.in(language);
  }

  /** One figure: its code, its sentence, and the rows that it was counted from. */
  public record Line(String code, String text, Optional<Rows> rows) {
    /** Whether the files tell it. */
    public boolean isTold() {
      return rows.isPresent();
    }
  }

  /** Every figure in the order of the page. */
  public List<Line> lines() {
    return List.of(
        line(
            "calls",
            report.calls(),
            it -> texts.of("calls", number(it.perDay()), whole(it.calls()), whole(it.days()))),
        line("coverage", report.coverage(), this::covered),
        line(
            "answers",
            report.answers(),
            it -> texts.of("answers", hundred(it.shareYes()), whole(it.yes() + it.no()))),
        line(
            "waiting",
            report.waiting(),
            it ->
                texts.of(
                    "waiting",
                    duration(it.medianMinutes()),
                    hundred(it.shareOverEight()),
                    whole(it.tickets()))),
        line(
            "off-rota",
            report.offRota(),
            it -> texts.of("off-rota", whole(it.calls()), whole(it.compared()), whole(it.keys()))),
        line("owed", report.owed(), it -> texts.of("owed", whole(it.noes()), whole(it.allNoes()))),
        line("second-contacts", report.secondContacts(), this::again),
        line(
            "cliff",
            report.cliff(),
            it ->
                texts.of(
                    "cliff", whole(it.limitDay()), whole(it.weekBefore()), whole(it.weekAfter()))));
  }

  /** All that the files tell, in one sentence; that they tell nothing, where that is so. */
  public String sentence() {
    var clauses = new ArrayList<String>();
    report
        .calls()
        .told()
        .ifPresent(it -> clauses.add(texts.of("sentence.calls", number(it.value().perDay()))));
    report
        .coverage()
        .told()
        .ifPresent(
            it ->
                clauses.add(
                    texts.of(
                        "sentence.coverage", hundred(it.value().share(bound)), amount(bound))));
    report
        .answers()
        .told()
        .ifPresent(it -> clauses.add(texts.of("sentence.answers", hundred(it.value().shareYes()))));
    report
        .waiting()
        .told()
        .ifPresent(
            it -> clauses.add(texts.of("sentence.waiting", duration(it.value().medianMinutes()))));
    report
        .owed()
        .told()
        .ifPresent(
            it ->
                clauses.add(
                    texts.of(
                        "sentence.owed",
                        hundred((double) it.value().noes() / it.value().allNoes()))));
    if (clauses.isEmpty()) {
      return texts.of("sentence.nothing");
    }
    String joined = String.join(texts.of("sentence.between"), clauses);
    return joined.substring(0, 1).toUpperCase(texts.language()) + joined.substring(1) + ".";
  }

  private <T> Line line(String code, Finding<T> finding, Function<T, String> text) {
    return switch (finding) {
      case Told<T>(T value, Rows rows) -> new Line(code, text.apply(value), Optional.of(rows));
      case Untold<T>(var because) ->
          new Line(code, texts.of("untold." + because.code()), Optional.empty());
    };
  }

  private String covered(Report.Coverage coverage) {
    return texts.of(
        "coverage",
        amount(bound),
        hundred(coverage.share(bound)),
        whole(coverage.covered(bound)),
        amount(coverage.given(bound)));
  }

  private String again(Report.SecondContacts contacts) {
    var often = contacts.macros().getFirst();
    return texts.of(
        "second-contacts",
        whole(contacts.again()),
        whole(contacts.noes()),
        hundred((double) contacts.yesAgain() / Math.max(1, contacts.yes())),
        often.name(),
        whole(often.again()),
        whole(often.sent()));
  }

  private String whole(long number) {
    return texts.number(BigDecimal.valueOf(number));
  }

  private String number(double number) {
    return texts.number(BigDecimal.valueOf(Math.round(number * 10), 1));
  }

  /** A share as so many of 100. */
  private String hundred(double share) {
    return whole(Math.round(share * 100));
  }

  private String amount(long hundredths) {
    return texts.number(BigDecimal.valueOf(hundredths, 2));
  }

  private String duration(double minutes) {
    if (minutes < MINUTES_OF_AN_HOUR) {
      return texts.of("minutes", number(minutes));
    }
    return minutes < MINUTES_OF_TWO_DAYS
        ? texts.of("hours", number(minutes / MINUTES_OF_AN_HOUR))
        : texts.of("days", number(minutes / MINUTES_OF_AN_HOUR / 24));
  }
}
