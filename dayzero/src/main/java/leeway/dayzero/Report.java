package leeway.dayzero;

import java.util.Arrays;
import java.util.List;

/** What the files of a company say of calls, waiting, noes and returns. */
public record Report(
    Finding<Calls> calls,
    Finding<Coverage> coverage,
    Finding<Answers> answers,
    Finding<Waiting> waiting,
    Finding<OffRota> offRota,
    Finding<Owed> owed,
    Finding<SecondContacts> secondContacts,
    Finding<Cliff> cliff) {

  /** How often somebody else's key was asked for, over so many days that have a row. */
  public record Calls(long calls, int days) {
    /** Calls a day. */
    public double perDay() {
      return (double) calls / days;
    }
  }

  /**
   * The amounts in question of all calls, in hundredths: what a bound would have covered without a
   * call.
   */
  public static final class Coverage {
    private final long[] sorted;

    Coverage(long[] amounts) {
      sorted = amounts.clone();
      Arrays.sort(sorted);
    }

    /** How many calls. */
    public int calls() {
      return sorted.length;
    }

    /** How many calls were about this amount or less. */
    public int covered(long bound) {
      int from = 0;
      int to = sorted.length;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (sorted[middle] <= bound) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    /** What the covered calls came to together. */
    public long given(long bound) {
      return Arrays.stream(sorted, 0, covered(bound)).sum();
    }

    /** The share of calls that were about this amount or less, from 0 to 1. */
    public double share(long bound) {
      return (double) covered(bound) / sorted.length;
    }

    /** The amount that this share of calls stays at or below. */
    public long quantile(double share) {
      return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
  }

  /** How tickets that were handed upward were answered, as far as a macro says it. */
  public record Answers(int yes, int no) {
    /** The share of yes, from 0 to 1. */
    public double shareYes() {
      return (double) yes / (yes + no);
    }
  }

  /** How long tickets waited on hold. */
  public record Waiting(int tickets, double medianMinutes, int overEightMinutes) {
    /** The share that waited longer than eight minutes, from 0 to 1. */
    public double shareOverEight() {
      return (double) overEightMinutes / tickets;
    }
  }

  /**
   * Calls whose key belongs to somebody whom the rota knows but does not have at work at that time;
   * how many calls were compared; by how many different keys.
   */
  public record OffRota(int calls, int compared, int keys) {}

  /**
   * Noes to what is usually owed by law, contract or promotion, as the tags name it, among all
   * noes. Whether each was owed, no file of day 0 can say.
   */
  public record Owed(int noes, int allNoes) {}

  /** Who wrote again within fourteen days of a no, by macro; and after a yes, to compare. */
  public record SecondContacts(List<Macro> macros, int yes, int yesAgain) {
    public SecondContacts {
      macros = List.copyOf(macros);
    }

    /** A macro that says no, how often it was sent, and how often the customer came again. */
    public record Macro(String name, int sent, int again) {}

    /** All noes. */
    public int noes() {
      return macros.stream().mapToInt(Macro::sent).sum();
    }

    /** All noes after which the customer came again. */
    public int again() {
      return macros.stream().mapToInt(Macro::again).sum();
    }
  }

  /**
   * Refunds by the days since the purchase, and the published limit behind which they break off: so
   * many in the week up to it, so many in the week after.
   */
  public record Cliff(int limitDay, int weekBefore, int weekAfter, List<Integer> byDay) {
    public Cliff {
      byDay = List.copyOf(byDay);
    }
  }
}
