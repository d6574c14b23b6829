package leeway.server.dayzero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leeway.dayzero.Report;
import leeway.dayzero.Rows;
import leeway.dayzero.Summary;

/**
 * What the files say: the sentence, each figure, and tables with a bar for each row. Bounds are in
 * whole units of the company's money; {@code scripts} draw the plots of the tables.
 */
public record FiguresView(
    String id,
    String sentence,
    List<FigureView> figures,
    long bound,
    long boundMax,
    List<BarView> bounds,
    List<BarView> returns,
    int limitDay,
    List<MacroView> macros,
    List<String> scripts) {
  private static final List<Long> BOUNDS =
      List.of(5L, 10L, 15L, 20L, 25L, 30L, 40L, 50L, 75L, 100L, 150L, 200L, 300L, 500L);
  private static final int BAR_LENGTH = 100;
  private static final int RETURN_DAYS_MAX = 60;
  private static final int MACROS_MAX = 12;

  public FiguresView {
    figures = List.copyOf(figures);
    bounds = List.copyOf(bounds);
    returns = List.copyOf(returns);
    macros = List.copyOf(macros);
    scripts = List.copyOf(scripts);
  }

  /** A figure, and how many rows it was counted from; none where the files do not tell it. */
  public record FigureView(String code, String text, int rows) {}

  /** A row of a table with its bar, whose length is 0 to 100. */
  public record BarView(long at, long count, int length, boolean isMarked) {}

  /** A macro that says no, how often it was sent, and after how many the customer came again. */
  public record MacroView(String name, int sent, int again) {}

  static FiguresView of(
      String id, Report report, long bound, Locale language, List<String> scripts) {
    var summary =
        new Summary(report, BigDecimal.valueOf(bound).movePointRight(2).longValueExact(), language);
    return new FiguresView(
        id,
        summary.sentence(),
        summary.lines().stream()
            .map(
                line ->
                    new FigureView(
                        line.code(), line.text(), line.rows().map(Rows::count).orElse(0)))
            .toList(),
        bound,
        BOUNDS.getLast(),
        report.coverage().told().map(it -> bounds(it.value(), bound)).orElse(List.of()),
        report.cliff().told().map(it -> returns(it.value())).orElse(List.of()),
        report.cliff().told().map(it -> it.value().limitDay()).orElse(0),
        report.secondContacts().told().map(it -> macros(it.value())).orElse(List.of()),
        scripts);
  }

  private static List<BarView> bounds(Report.Coverage coverage, long bound) {
    return BOUNDS.stream()
        .map(
            each ->
                new BarView(
                    each,
                    coverage.covered(each * 100),
                    (int) Math.round(coverage.share(each * 100) * BAR_LENGTH),
                    each == bound))
        .toList();
  }

  private static List<BarView> returns(Report.Cliff cliff) {
    int most = cliff.byDay().stream().mapToInt(Integer::intValue).max().orElse(1);
    var bars = new ArrayList<BarView>();
    for (int day = 0; day <= RETURN_DAYS_MAX; day++) {
      int count = cliff.byDay().get(day);
      bars.add(new BarView(day, count, count * BAR_LENGTH / most, day == cliff.limitDay()));
    }
    return bars;
  }

  private static List<MacroView> macros(Report.SecondContacts contacts) {
    return contacts.macros().stream()
        .limit(MACROS_MAX)
        .map(macro -> new MacroView(macro.name(), macro.sent(), macro.again()))
        .toList();
  }
}
