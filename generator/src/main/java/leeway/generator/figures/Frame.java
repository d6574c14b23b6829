package leeway.generator.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Name, currency and years of a company's history, and how its systems write their exports. */
public record Frame(
    String name, String currency, LocalDate from, LocalDate to, double growth, Export export) {

  /** How an export is written: separator of cells, decimal mark, pattern of date and time. */
  public record Export(char separator, char decimal, String timestamp) {}

  static Frame of(Sheet sheet) {
    var history = sheet.sheet("history");
    var export = sheet.sheet("export");
    return new Frame(
        sheet.text("company"),
        sheet.text("currency"),
        history.date("from"),
        history.date("to"),
        history.number("growth"),
        new Export(
            export.text("separator").charAt(0),
            export.text("decimal").charAt(0),
            export.text("timestamp")));
  }

  /** Returns how many days the history has. */
  public int days() {
    return dayOf(to) + 1;
  }

  /** Returns the number of a day, 0 for the first of the history; before it negative. */
  public int dayOf(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(from, date);
  }

  /** Returns the date of a day of the history. */
  public LocalDate dateOf(int day) {
    return from.plusDays(day);
  }

  /** Returns the year of the history, from 0, in which a day lies. */
  public int yearOf(int day) {
    return (int) ChronoUnit.YEARS.between(from, dateOf(day));
  }

  /** Returns how many years the history has. */
  public int years() {
    return (int) ChronoUnit.YEARS.between(from, to.plusDays(1));
  }
}
