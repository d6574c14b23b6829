package leeway.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leeway.dayzero.Column;
import leeway.dayzero.Export;
import leeway.dayzero.ExportKind;
import leeway.dayzero.Mapping;
import leeway.dayzero.table.Times;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What somebody knows better than the guess: kinds, columns and the order of day and month. */
final class Day0Corrections {
  private static final String DAY_FIRST = "day-first";
  private static final String MONTH_FIRST = "month-first";

  @Option(
      names = "--kind",
      paramLabel = "FILE=KIND",
      description = "what a file is: till-log, helpdesk, orders or rota")
  private Map<String, String> kinds = Map.of();

  @Option(
      names = "--column",
      paramLabel = "FILE:COLUMN=HEADER",
      description = "which header a column has, such as till.csv:authoriser=Resp.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--dates",
      paramLabel = "FILE=ORDER",
      description = "day-first or month-first, where no row decides it")
  private Map<String, String> dates = Map.of();

  /** The export as corrected; a wrong use where a correction makes no sense. */
  Export apply(Export export, CommandLine command) {
    var survey = export.survey();
    var mapping = export.mapping();
    if (kinds.containsKey(export.name())) {
      mapping = Mapping.guess(survey, kind(kinds.get(export.name()), command));
    }
    mapping = Mapping.of(survey, mapping.kind(), columns(export, mapping, command));
    if (dates.containsKey(export.name())) {
      mapping = mapping.withOrder(order(dates.get(export.name()), command));
    }
    return new Export(survey, mapping, export.zone());
  }

  private Map<Column, Integer> columns(Export export, Mapping mapping, CommandLine command) {
    var found = new EnumMap<Column, Integer>(Column.class);
    found.putAll(mapping.columns());
    columns.forEach(
        (key, header) -> {
          int colon = key.lastIndexOf(':');
          if (colon > 0 && key.substring(0, colon).equals(export.name())) {
            found.put(
                column(key.substring(colon + 1), mapping.kind(), command),
                index(header, export.survey().file().headers(), command));
          }
        });
    return found;
  }

  private static int index(String header, List<String> headers, CommandLine command) {
    int index = headers.indexOf(header);
    if (index < 0) {
      throw new ParameterException(
          command, "`--column` names a header of the file: " + headers + ", got `" + header + "`");
    }
    return index;
  }

  private static Column column(String code, ExportKind kind, CommandLine command) {
    return Column.of(kind, code)
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "`--column` is one of "
                        + kind.columns().stream().map(Column::code).toList()
                        + " in a "
                        + kind.code()
                        + ", got `"
                        + code
                        + "`"));
  }

  private static ExportKind kind(String code, CommandLine command) {
    return ExportKind.of(code)
        .orElseThrow(
            () ->
                new ParameterException(
                    command, "`--kind` is till-log, helpdesk, orders or rota, got `" + code + "`"));
  }

  private static Times.Order order(String code, CommandLine command) {
    return switch (code) {
      case DAY_FIRST -> Times.Order.DAY_FIRST;
      case MONTH_FIRST -> Times.Order.MONTH_FIRST;
      default ->
          throw new ParameterException(
              command, "`--dates` is day-first or month-first, got `" + code + "`");
    };
  }
}
