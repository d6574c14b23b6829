package leeway.dayzero;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.dayzero.table.Numbers;
import leeway.dayzero.table.Profile;
import leeway.dayzero.table.Survey;
import leeway.dayzero.table.Times;

/**
 * What a file is and which of its columns, counted from 0, is which; and how it writes numbers and
 * days. Guessed from a survey, and then whatever somebody corrects.
 */
public record Mapping(
    ExportKind kind, SortedMap<Column, Integer> columns, Numbers numbers, Times.Order order) {

  public Mapping {
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    for (Column column : columns.keySet()) {
      if (column.kind() != kind) {
        throw new IllegalArgumentException(
            "a " + kind.code() + " has the columns " + codes(kind) + ", got " + column.code());
      }
    }
  }

  /** The kind whose needed columns fit best, and its columns. */
  public static Mapping guess(Survey survey) {
    return java.util.Arrays.stream(ExportKind.values())
        .max(Comparator.comparingInt(kind -> score(kind, survey)))
        .map(kind -> guess(survey, kind))
        .orElseThrow();
  }

  /** The columns of a file that is of this kind. */
  public static Mapping guess(Survey survey, ExportKind kind) {
    return of(survey, kind, assign(kind, survey));
  }

  /** The same file with these columns; how it writes numbers and days follows from them. */
  public static Mapping of(Survey survey, ExportKind kind, Map<Column, Integer> columns) {
    var profiles = survey.columns();
    var numbers =
        profiles(columns, profiles, Column::isNumber).stream().map(Profile::form).toList();
    var times = profiles(columns, profiles, Column::isTime);
    return new Mapping(
        kind,
        new TreeMap<>(columns),
        numbers.contains(Numbers.COMMA) ? Numbers.COMMA : Numbers.POINT,
        times.stream()
            .filter(Profile::isOrderCertain)
            .findFirst()
            .or(() -> times.stream().findFirst())
            .map(Profile::order)
            .orElse(Times.Order.DAY_FIRST));
  }

  /** The same mapping with another order of day and month. */
  public Mapping withOrder(Times.Order other) {
    return new Mapping(kind, columns, numbers, other);
  }

  /** The needed columns that are not found. */
  public List<Column> missing() {
    var missing = new ArrayList<>(Column.needed(kind));
    missing.removeAll(columns.keySet());
    return List.copyOf(missing);
  }

  /** Whether some row decides between day first and month first. */
  public boolean isOrderCertain(Survey survey) {
    var times = profiles(columns, survey.columns(), Column::isTime);
    return times.isEmpty() || times.stream().anyMatch(Profile::isOrderCertain);
  }

  OptionalInt index(Column column) {
    return Optional.ofNullable(columns.get(column))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  private static List<Profile> profiles(
      Map<Column, Integer> columns,
      List<Profile> profiles,
      java.util.function.Predicate<Column> which) {
    return columns.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .map(entry -> profiles.get(entry.getValue()))
        .toList();
  }

  private static String codes(ExportKind kind) {
    return String.join(", ", kind.columns().stream().map(Column::code).toList());
  }

  /** Needed columns that are found count most, all of them more than any number of others. */
  private static int score(ExportKind kind, Survey survey) {
    var found = assign(kind, survey);
    long needed = Column.needed(kind).stream().filter(found::containsKey).count();
    boolean isWhole = needed == Column.needed(kind).size();
    return (isWhole ? 1_000 : 0) + (int) needed * 10 + found.size();
  }

  /** The best pairs of column and header first, each used once. */
  private static Map<Column, Integer> assign(ExportKind kind, Survey survey) {
    record Pair(Column column, int index, int fit) {}
    var pairs = new ArrayList<Pair>();
    for (Column column : kind.columns()) {
      for (int i = 0; i < survey.columns().size(); i++) {
        int fit = column.fit(survey.file().headers().get(i), survey.columns().get(i));
        if (fit > 0) {
          pairs.add(new Pair(column, i, fit));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::fit).reversed());
    var found = new EnumMap<Column, Integer>(Column.class);
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.column()) && !found.containsValue(pair.index())) {
        found.put(pair.column(), pair.index());
      }
    }
    return found;
  }
}
