package leeway.dayzero;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leeway.dayzero.Finding.Because;
import leeway.dayzero.Finding.Told;
import leeway.dayzero.Finding.Untold;
import leeway.dayzero.table.Row;
import leeway.dayzero.table.Times;

/** Sales and refunds as they come in: how old what is brought back is. Not thread-safe. */
final class Orders {
  private static final int AGE_MAX = 120;
  private static final int WEEK = 7;
  private static final int NEAR = 2;
  private static final int NEAR_COUNT_MIN = 10;
  private static final double BREAK_MIN = 1.8;

  /** The limits that companies publish. */
  private static final List<Integer> LIMITS = List.of(7, 10, 14, 15, 21, 28, 30, 45, 60, 90, 100);

  private final Export export;
  private final Times times;
  private final Pseudonyms pseudonyms;
  private final DaysByNumber boughtOn = new DaysByNumber();
  private final List<Refund> refunds = new ArrayList<>();

  /** A refund of a receipt, and its day. */
  private record Refund(int line, long receipt, int day) {}

  Orders(Export export, Pseudonyms pseudonyms) {
    this.export = export;
    this.times = export.times();
    this.pseudonyms = pseudonyms;
  }

  void add(Row row) {
    var at = export.time(row, Column.SOLD_AT, times);
    if (at.isEmpty()) {
      return;
    }
    int day = Math.toIntExact(at.get().toLocalDate().toEpochDay());
    String original = export.text(row, Column.ORIGINAL);
    if (export.hundredths(row, Column.REFUNDED).orElse(0) != 0) {
      if (!original.isEmpty()) {
        refunds.add(new Refund(row.line(), pseudonyms.of(original), day));
      }
    } else {
      boughtOn.put(pseudonyms.of(export.text(row, Column.RECEIPT)), day);
    }
  }

  Finding<Report.Cliff> cliff() {
    int[] byDay = new int[AGE_MAX + 1];
    for (Refund refund : refunds) {
      int age = age(refund);
      if (age >= 0 && age <= AGE_MAX) {
        byDay[age]++;
      }
    }
    if (Arrays.stream(byDay).sum() == 0) {
      return new Untold<>(Because.NO_REFUNDS);
    }
    int limit = limit(byDay);
    return limit == 0
        ? new Untold<>(Because.NO_CLIFF)
        : new Told<>(cliff(byDay, limit), rowsAround(limit));
  }

  private static Report.Cliff cliff(int[] byDay, int limit) {
    return new Report.Cliff(
        limit,
        sum(byDay, limit - WEEK + 1, WEEK),
        sum(byDay, limit + 1, WEEK),
        Arrays.stream(byDay).boxed().toList());
  }

  private Rows rowsAround(int limit) {
    var rows = new Rows(export.name());
    for (Refund refund : refunds) {
      int age = age(refund);
      if (age > limit - WEEK && age <= limit + WEEK) {
        rows.add(refund.line());
      }
    }
    return rows;
  }

  /** The days since the purchase; −1 where the receipt is not in the file. */
  private int age(Refund refund) {
    int bought = boughtOn.get(refund.receipt());
    return bought == DaysByNumber.NONE ? -1 : refund.day() - bought;
  }

  /**
   * The published limit behind which refunds fall off most from two days to the next; 0 where they
   * fall off nowhere.
   */
  private static int limit(int[] byDay) {
    int best = 0;
    double bestBreak = BREAK_MIN;
    for (int limit : LIMITS) {
      int before = sum(byDay, limit - NEAR + 1, NEAR);
      double fall = before / Math.max(1.0, sum(byDay, limit + 1, NEAR));
      if (before >= NEAR_COUNT_MIN && fall > bestBreak) {
        best = limit;
        bestBreak = fall;
      }
    }
    return best;
  }

  private static int sum(int[] byDay, int from, int days) {
    return Arrays.stream(byDay, from, Math.min(from + days, byDay.length)).sum();
  }
}
