package leeway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leeway.dayzero.Column;
import leeway.dayzero.Export;
import leeway.dayzero.Rows;
import leeway.dayzero.Summary;
import leeway.dayzero.table.Times;

/** Day 0 as a person reads it on a terminal. */
final class Day0Text {
  private static final int LINES_SHOWN = 5;

  private Day0Text() {}

  static List<String> lines(List<Export> exports, Summary summary) {
    var lines = new ArrayList<String>();
    exports.forEach(export -> lines.add(file(export)));
    lines.add("");
    lines.add(summary.sentence());
    lines.add("");
    for (var figure : summary.lines()) {
      lines.add("%-16s %s".formatted(figure.code(), figure.text()));
      figure.rows().ifPresent(rows -> lines.add("%-16s %s".formatted("", rows(rows))));
    }
    return lines;
  }

  /** What a file was taken for, and which header stands for which column. */
  private static String file(Export export) {
    var mapping = export.mapping();
    var headers = export.survey().file().headers();
    String columns =
        mapping.columns().entrySet().stream()
            .map(it -> it.getKey().code() + " = " + headers.get(it.getValue()))
            .collect(Collectors.joining(", "));
    String days =
        mapping.order() == Times.Order.YEAR_FIRST
            ? ""
            : ", " + (mapping.order() == Times.Order.DAY_FIRST ? "day" : "month") + " first";
    String doubt =
        mapping.isOrderCertain(export.survey()) ? "" : " (no row decides it; see --dates)";
    return "%s: %s, %d rows, %s%s%s; %s"
        .formatted(
            export.name(),
            mapping.kind().code(),
            export.survey().rows(),
            export.survey().file().encoding().charset(),
            days,
            doubt,
            columns);
  }

  private static String rows(Rows rows) {
    String first =
        rows.lines()
            .limit(LINES_SHOWN)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    String more = rows.count() > LINES_SHOWN ? ", …" : "";
    return "%d rows of %s%s"
        .formatted(rows.count(), rows.file(), rows.count() == 0 ? "" : ": " + first + more);
  }

  static String missing(Export export) {
    return "%s: expected the columns of a %s, found none for %s; name them by --column, or the kind by --kind"
        .formatted(
            export.name(),
            export.mapping().kind().code(),
            export.mapping().missing().stream().map(Column::code).toList());
  }
}
