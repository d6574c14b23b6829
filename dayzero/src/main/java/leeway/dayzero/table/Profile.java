package leeway.dayzero.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a column holds, over all rows of a file: how many cells are filled, how many are numbers and
 * of which form, how many are days, and some different values. Not thread-safe.
 */
public final class Profile {
  private static final int VALUES_MAX = 40;
  private static final int VALUE_LENGTH_MAX = 60;
  private static final int MONTH_MAX = 12;

  private int filled;
  private int numbers;
  private int days;
  private int commas;
  private int points;
  private int firstAboveMonths;
  private int secondAboveMonths;
  private int yearsFirst;
  private final Set<String> values = new LinkedHashSet<>();

  void add(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    if (values.size() < VALUES_MAX) {
      values.add(cell.length() > VALUE_LENGTH_MAX ? cell.substring(0, VALUE_LENGTH_MAX) : cell);
    }
    var time = TimeText.of(cell);
    if (time.isPresent()) {
      days++;
      yearsFirst += time.get().isYearFirst() ? 1 : 0;
      firstAboveMonths += !time.get().isYearFirst() && time.get().first() > MONTH_MAX ? 1 : 0;
      secondAboveMonths += !time.get().isYearFirst() && time.get().second() > MONTH_MAX ? 1 : 0;
    } else {
      addNumber(cell);
    }
  }

  /** A mark followed by one or two digits at the end is a decimal mark; by three it is unclear. */
  private void addNumber(String cell) {
    boolean isNumber =
        Numbers.POINT.hundredths(cell).isPresent() || Numbers.COMMA.hundredths(cell).isPresent();
    if (!isNumber) {
      return;
    }
    numbers++;
    int comma = cell.lastIndexOf(',');
    int point = cell.lastIndexOf('.');
    int mark = Math.max(comma, point);
    int behind = mark < 0 ? 0 : digitsFrom(cell, mark + 1);
    boolean isDecimal = mark >= 0 && (behind != 3 || (comma >= 0 && point >= 0));
    commas += isDecimal && comma == mark ? 1 : 0;
    points += isDecimal && point == mark ? 1 : 0;
  }

  private static int digitsFrom(String cell, int from) {
    int digits = 0;
    for (int i = from; i < cell.length(); i++) {
      digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** How many cells are not empty. */
  public int filled() {
    return filled;
  }

  /** Whether nearly all cells that are filled are days or times. */
  public boolean isTime() {
    return days > 0 && days * 10L >= filled * 9L;
  }

  /** Whether nearly all cells that are filled are numbers. */
  public boolean isNumber() {
    return numbers > 0 && numbers * 10L >= filled * 9L;
  }

  /** Some different values, in the order of the file. */
  public List<String> values() {
    return List.copyOf(values);
  }

  /** The form of its numbers. */
  public Numbers form() {
    return commas > points ? Numbers.COMMA : Numbers.POINT;
  }

  /** The order of day, month and year, as far as any row decides it. */
  public Times.Order order() {
    if (yearsFirst * 2L > days) {
      return Times.Order.YEAR_FIRST;
    }
    return secondAboveMonths > firstAboveMonths ? Times.Order.MONTH_FIRST : Times.Order.DAY_FIRST;
  }

  /** Whether some row shows which of two numbers is the month. */
  public boolean isOrderCertain() {
    return yearsFirst * 2L > days || firstAboveMonths > 0 != secondAboveMonths > 0;
  }
}
