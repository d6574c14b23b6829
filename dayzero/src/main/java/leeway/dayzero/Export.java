package leeway.dayzero;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.Times;

/** A surveyed file with what it is, and the zone whose wall time its days are told in. */
public record Export(Survey survey, Mapping mapping, ZoneId zone) {

  /** The name of the file. */
  public String name() {
    return survey.file().name();
  }

  Times times() {
    return new Times(mapping.order(), zone);
  }

  /** The text under a column; empty where there is no such column. */
  String text(Row row, Column column) {
    var index = mapping.index(column);
    return index.isPresent() ? row.cell(index.getAsInt()) : "";
  }

  Optional<LocalDateTime> time(Row row, Column column, Times times) {
    return times.wallTime(text(row, column));
  }

  OptionalLong hundredths(Row row, Column column) {
    return mapping.numbers().hundredths(text(row, column));
  }
}
