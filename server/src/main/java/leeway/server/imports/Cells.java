package leeway.server.imports;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import leeway.dayzero.table.Profile;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Times;
import leeway.policy.records.Collection;

/**
 * The rows of a file as the rulebook reads them: under its own names, days as {@code 2026-01-31},
 * numbers with a point. What cannot be read so stays as it is, and the rulebook says what it makes
 * of it.
 */
final class Cells {
  private final Upload upload;
  private final Times times;

  Cells(Upload upload, ZoneId zone) {
    this.upload = upload;
    this.times = new Times(upload.order(), zone);
  }

  /** The cells that are not empty, by the name of their column. */
  Map<String, String> of(Row row) {
    var cells = new LinkedHashMap<String, String>();
    for (var column : upload.target().columns()) {
      int header = upload.columns().getOrDefault(column.name(), -1);
      String cell = header < 0 ? "" : row.cell(header);
      if (!cell.isEmpty()) {
        cells.put(column.name(), read(cell, column.use(), upload.survey().columns().get(header)));
      }
    }
    return cells;
  }

  private String read(String cell, Collection.Use use, Profile profile) {
    if (profile.isTime()) {
      return times.wallTime(cell).map(Cells::day).orElse(cell);
    }
    if (use != Collection.Use.NUMBER) {
      return cell;
    }
    var hundredths = profile.form().hundredths(cell);
    return hundredths.isEmpty()
        ? cell
        : BigDecimal.valueOf(hundredths.getAsLong(), 2).toPlainString();
  }

  private static String day(java.time.LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
