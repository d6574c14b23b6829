package leeway.server.journal.posting;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The windows over which draws are summed. */
public enum Window {
  /** Seven days back from now, over everything for the same customer or order. */
  ACT("act"),
  /** A calendar day of the team's zone. */
  DAY("day"),
  /** An ISO week of the team's zone, from Monday. */
  WEEK("week");

  private final String text;

  Window(String text) {
    this.text = text;
  }

  /** The kebab-case name. */
  public String text() {
    return text;
  }

  /**
   * The first day of the window that this day lies in; the day itself for {@link #ACT}, which has
   * no fixed beginning.
   */
  public LocalDate start(LocalDate day) {
    return this == WEEK ? day.with(previousOrSame(DayOfWeek.MONDAY)) : day;
  }

  public static Window parse(String text) {
    return switch (text) {
      case "act" -> ACT;
      case "day" -> DAY;
      case "week" -> WEEK;
      default ->
          throw new IllegalArgumentException("a window is act, day or week, got `" + text + "`");
    };
  }
}
