package leeway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.dayzero.Export;
import leeway.dayzero.Report;
import leeway.dayzero.Summary;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.JsonValue;

/** Day 0 as lines of JSON: the files, each figure with the lines of its rows, the sentence. */
final class Day0Json {
  private static final int BOUNDS = 20;

  private Day0Json() {}

  static List<String> lines(List<Export> exports, Report report, Summary summary) {
    var lines = new ArrayList<String>();
    exports.forEach(export -> lines.add(text(file(export))));
    summary.lines().forEach(line -> lines.add(text(figure(line, report))));
    lines.add(text(Map.of("sentence", JsonValue.of(summary.sentence()))));
    return lines;
  }

  private static String text(Map<String, JsonValue> fields) {
    return CanonicalJson.text(JsonValue.Struct.of(fields));
  }

  private static Map<String, JsonValue> file(Export export) {
    var columns = new LinkedHashMap<String, JsonValue>();
    var headers = export.survey().file().headers();
    export
        .mapping()
        .columns()
        .forEach((column, index) -> columns.put(column.code(), JsonValue.of(headers.get(index))));
    return Map.of(
        "columns", JsonValue.Struct.of(columns),
        "encoding", JsonValue.of(export.survey().file().encoding().charset().name()),
        "file", JsonValue.of(export.name()),
        "kind", JsonValue.of(export.mapping().kind().code()),
        "rows", JsonValue.of(export.survey().rows()));
  }

  private static Map<String, JsonValue> figure(Summary.Line line, Report report) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("figure", JsonValue.of(line.code()));
    fields.put("told", JsonValue.of(line.isTold()));
    fields.put("text", JsonValue.of(line.text()));
    line.rows()
        .ifPresent(
            rows -> {
              fields.put("file", JsonValue.of(rows.file()));
              fields.put("lines", JsonValue.of(rows.lines().mapToObj(JsonValue::of).toList()));
            });
    if (line.code().equals("coverage")) {
      report.coverage().told().ifPresent(it -> fields.put("bounds", bounds(it.value())));
    }
    return fields;
  }

  /** What each of twenty bounds would have covered: the bound in hundredths, calls, their sum. */
  private static JsonValue bounds(Report.Coverage coverage) {
    var bounds = new ArrayList<JsonValue>();
    for (int i = 1; i <= BOUNDS; i++) {
      long bound = coverage.quantile((double) i / BOUNDS);
      bounds.add(
          JsonValue.Struct.of(
              Map.of(
                  "bound", JsonValue.of(bound),
                  "calls", JsonValue.of(coverage.covered(bound)),
                  "given", JsonValue.of(coverage.given(bound)))));
    }
    return JsonValue.of(bounds);
  }
}
