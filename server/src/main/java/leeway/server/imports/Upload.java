package leeway.server.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.Times;
import leeway.server.platform.upload.Brought;

/**
 * A file that somebody brought, looked through but not kept yet.
 *
 * @param folder where it lies, and nothing else
 * @param columns the number of the header that each column has, counted from 0
 */
record Upload(
    String id,
    String owner,
    Instant at,
    Path folder,
    Survey survey,
    Target target,
    SortedMap<String, Integer> columns,
    Times.Order order)
    implements Brought {

  Upload {
    columns = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  Upload with(Target otherTarget, SortedMap<String, Integer> otherColumns, Times.Order otherOrder) {
    return new Upload(id, owner, at, folder, survey, otherTarget, otherColumns, otherOrder);
  }

  /** The columns without which no row would say of whom or what it is. */
  List<String> missing() {
    return target.needed().stream().filter(name -> !columns.containsKey(name)).sorted().toList();
  }

  /** Whether some row decides between day first and month first, or none has to. */
  boolean isOrderCertain() {
    return survey.columns().stream()
        .filter(profile -> profile.isTime())
        .allMatch(profile -> profile.isOrderCertain());
  }
}
