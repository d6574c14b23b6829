package leeway.dayzero;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Times;

/** Who was at work when, to the minute; persons by number. Not thread-safe. */
final class Rota {
  /** Somebody may come early and leave late by so much. */
  private static final int GRACE_MINUTES = 60;

  private final Map<Long, List<Shift>> shifts = new HashMap<>();

  /** From one minute to another, both counted since 1970. */
  private record Shift(int from, int to) {}

  void add(Row row, Export export, Times times, Pseudonyms pseudonyms) {
    var from = export.time(row, Column.FROM, times);
    var to = export.time(row, Column.TO, times);
    String person = export.text(row, Column.PERSON);
    if (from.isPresent() && to.isPresent() && !person.isEmpty()) {
      shifts
          .computeIfAbsent(pseudonyms.of(person), _ -> new ArrayList<>())
          .add(new Shift(minutes(from.get()), minutes(to.get())));
    }
  }

  boolean isEmpty() {
    return shifts.isEmpty();
  }

  boolean knows(long person) {
    return shifts.containsKey(person);
  }

  boolean isAtWork(long person, LocalDateTime at) {
    int minute = minutes(at);
    return shifts.getOrDefault(person, List.of()).stream()
        .anyMatch(
            shift ->
                shift.from() - GRACE_MINUTES <= minute && minute <= shift.to() + GRACE_MINUTES);
  }

  private static int minutes(LocalDateTime at) {
    return Math.toIntExact(Math.floorDiv(at.toEpochSecond(ZoneOffset.UTC), 60));
  }
}
