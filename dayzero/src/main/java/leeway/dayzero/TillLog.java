package leeway.dayzero;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import leeway.dayzero.Finding.Because;
import leeway.dayzero.Finding.Told;
import leeway.dayzero.Finding.Untold;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Times;

/**
 * The till's overrides as they come in: a row is a call where the key that allowed it is not the
 * key of whoever rang it up. Not thread-safe.
 */
final class TillLog {
  private final Export export;
  private final Times times;
  private final Rota rota;
  private final Pseudonyms pseudonyms;
  private final Rows calls;
  private final Rows offRota;
  private final Set<Long> days = new HashSet<>();
  private final Set<Long> keysOffRota = new HashSet<>();
  private long[] amounts = new long[1024];
  private int amountCount;
  private int compared;

  TillLog(Export export, Rota rota, Pseudonyms pseudonyms) {
    this.export = export;
    this.times = export.times();
    this.rota = rota;
    this.pseudonyms = pseudonyms;
    this.calls = new Rows(export.name());
    this.offRota = new Rows(export.name());
  }

  void add(Row row) {
    var at = export.time(row, Column.CALLED_AT, times);
    if (at.isEmpty()) {
      return;
    }
    days.add(at.get().toLocalDate().toEpochDay());
    String authoriser = export.text(row, Column.AUTHORISER);
    if (authoriser.isEmpty() || authoriser.equals(export.text(row, Column.CASHIER))) {
      return;
    }
    calls.add(row.line());
    amount(row).ifPresent(this::add);
    long key = pseudonyms.of(authoriser);
    if (rota.knows(key)) {
      compared++;
      if (!rota.isAtWork(key, at.get())) {
        offRota.add(row.line());
        keysOffRota.add(key);
      }
    }
  }

  private void add(long amount) {
    if (amountCount == amounts.length) {
      amounts = Arrays.copyOf(amounts, amountCount * 2);
    }
    amounts[amountCount++] = amount;
  }

  /** What the override changed: before less after, without its sign. */
  private OptionalLong amount(Row row) {
    var before = export.hundredths(row, Column.BEFORE);
    if (before.isEmpty()) {
      return OptionalLong.empty();
    }
    long after = export.hundredths(row, Column.AFTER).orElse(0);
    return OptionalLong.of(Math.abs(before.getAsLong() - after));
  }

  Finding<Report.Calls> calls() {
    return days.isEmpty()
        ? new Untold<>(Because.NO_CALLS)
        : new Told<>(new Report.Calls(calls.count(), days.size()), calls);
  }

  Finding<Report.Coverage> coverage() {
    return amountCount == 0
        ? new Untold<>(Because.NO_CALLS)
        : new Told<>(new Report.Coverage(Arrays.copyOf(amounts, amountCount)), calls);
  }

  Finding<Report.OffRota> offRota() {
    return rota.isEmpty() || compared == 0
        ? new Untold<>(Because.NO_ROTA)
        : new Told<>(new Report.OffRota(offRota.count(), compared, keysOffRota.size()), offRota);
  }
}
