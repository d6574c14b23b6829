package leeway.dayzero.table;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A file that was looked through once: how many rows it has, and what each column holds. Only a
 * look at all rows can tell whether 03/04 is in March or in April.
 */
public record Survey(TableFile file, int rows, List<Profile> columns) {
  public Survey {
    columns = List.copyOf(columns);
  }

  /** Looks through a file; {@code bytesRead} hears how far. */
  public static Survey of(TableFile file, LongConsumer bytesRead) {
    var columns = Stream.generate(Profile::new).limit(file.headers().size()).toList();
    var rows = new int[1];
    file.forEachRow(
        row -> {
          rows[0]++;
          for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.cell(i));
          }
        },
        bytesRead);
    return new Survey(file, rows[0], columns);
  }
}
