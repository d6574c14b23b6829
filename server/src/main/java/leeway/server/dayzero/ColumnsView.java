package leeway.server.dayzero;

import java.util.List;
import java.util.stream.IntStream;
import leeway.dayzero.Column;
import leeway.dayzero.Export;
import leeway.dayzero.ExportKind;
import leeway.dayzero.table.Times;

/**
 * What each file was taken for. A form field is named for what it says and the number of its file:
 * {@code kind-0}, {@code authoriser-0}, {@code order-0}.
 */
public record ColumnsView(String id, List<FileView> files, String mistake) {
  public ColumnsView {
    files = List.copyOf(files);
  }

  /** A file: its name, rows and encoding, and what can be chosen. */
  public record FileView(
      int number,
      String name,
      int rows,
      String encoding,
      String kind,
      List<String> kinds,
      List<ColumnView> columns,
      List<String> headers,
      String order,
      boolean isOrderCertain) {
    public FileView {
      kinds = List.copyOf(kinds);
      columns = List.copyOf(columns);
      headers = List.copyOf(headers);
    }
  }

  /** A column, the number of the header that it has (−1 = none), and the first value under it. */
  public record ColumnView(String code, int header, boolean isNeeded, String example) {
    /** Whether a figure waits for it. */
    public boolean isMissing() {
      return isNeeded && header < 0;
    }
  }

  static ColumnsView of(Reading reading, String mistake) {
    var files =
        IntStream.range(0, reading.exports().size())
            .mapToObj(i -> file(i, reading.exports().get(i)))
            .toList();
    return new ColumnsView(reading.id(), files, mistake);
  }

  private static FileView file(int number, Export export) {
    var mapping = export.mapping();
    return new FileView(
        number,
        export.name(),
        export.survey().rows(),
        export.survey().file().encoding().charset().name(),
        mapping.kind().code(),
        java.util.Arrays.stream(ExportKind.values()).map(ExportKind::code).toList(),
        mapping.kind().columns().stream().map(column -> column(column, export)).toList(),
        export.survey().file().headers(),
        order(mapping.order()),
        mapping.isOrderCertain(export.survey()));
  }

  private static ColumnView column(Column column, Export export) {
    int header = export.mapping().columns().getOrDefault(column, -1);
    String example =
        header < 0
            ? ""
            : export.survey().columns().get(header).values().stream().findFirst().orElse("");
    return new ColumnView(column.code(), header, column.isNeeded(), example);
  }

  private static String order(Times.Order order) {
    return switch (order) {
      case YEAR_FIRST -> "year-first";
      case DAY_FIRST -> "day-first";
      case MONTH_FIRST -> "month-first";
    };
  }
}
