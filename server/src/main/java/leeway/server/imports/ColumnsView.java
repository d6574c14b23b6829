package leeway.server.imports;

import java.util.List;
import leeway.dayzero.table.Times;
import leeway.policy.records.Collection;

/**
 * What a file was taken for, to be corrected.
 *
 * @param isOwn whether the columns are the product's own, which have texts
 * @param order {@code day-first}, {@code month-first} or {@code year-first}
 * @param problems what was wrong when its rows were read, one line each
 */
public record ColumnsView(
    String id,
    String name,
    int rows,
    String target,
    boolean isOwn,
    List<String> targets,
    List<ColumnView> columns,
    List<String> headers,
    String order,
    boolean isOrderCertain,
    boolean isIncomplete,
    List<String> problems) {
  public ColumnsView {
    targets = List.copyOf(targets);
    columns = List.copyOf(columns);
    headers = List.copyOf(headers);
    problems = List.copyOf(problems);
  }

  /** A column, the number of the header that it has (−1 = none), and first values under it. */
  public record ColumnView(String name, int header, boolean isNeeded, String examples) {
    public boolean isMissing() {
      return isNeeded && header < 0;
    }
  }

  static ColumnsView of(Upload upload, List<Target> targets, List<String> problems) {
    var file = upload.survey().file();
    return new ColumnsView(
        upload.id(),
        file.name(),
        upload.survey().rows(),
        upload.target().file(),
        upload.target().isOwn(),
        targets.stream().map(Target::file).toList(),
        upload.target().columns().stream().map(column -> column(column, upload)).toList(),
        file.headers(),
        order(upload.order()),
        upload.isOrderCertain(),
        !upload.missing().isEmpty(),
        problems);
  }

  private static ColumnView column(Collection.Column column, Upload upload) {
    int header = upload.columns().getOrDefault(column.name(), -1);
    String examples =
        header < 0
            ? ""
            : String.join(
                ", ", upload.survey().columns().get(header).values().stream().limit(3).toList());
    boolean isNeeded = upload.target().needed().contains(column.name());
    return new ColumnView(column.name(), header, isNeeded, examples);
  }

  static String order(Times.Order order) {
    return switch (order) {
      case YEAR_FIRST -> "year-first";
      case DAY_FIRST -> "day-first";
      case MONTH_FIRST -> "month-first";
    };
  }
}
