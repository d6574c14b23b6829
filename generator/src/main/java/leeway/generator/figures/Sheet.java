package leeway.generator.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A part of a YAML page that names its place when something in it is missing or of the wrong kind.
 * Keeps the order of the page.
 */
public final class Sheet {
  private final String place;
  private final SequencedMap<String, Object> cells;

  private Sheet(String place, Map<?, ?> cells) {
    this.place = place;
    this.cells = new LinkedHashMap<>();
    cells.forEach((name, cell) -> this.cells.put(String.valueOf(name), cell));
  }

  /**
   * Reads one page of a company from the class path; throws IllegalArgumentException where there is
   * none.
   */
  public static Sheet read(String company, String page) {
    String path = "/samples/" + company + "/generator/" + page + ".yaml";
    try (InputStream in = Sheet.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            path + ": expected a page of figures, found none; name a company that has one");
      }
      var settings = LoadSettings.builder().setLabel(path).setSchema(new CoreSchema()).build();
      return of(path, new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet of(String place, Object cells) {
    if (cells instanceof Map<?, ?> map) {
      return new Sheet(place, map);
    }
    throw new IllegalArgumentException(place + ": expected names with values, got `" + cells + "`");
  }

  /** Returns the names on this sheet, in the order of the page. */
  public List<String> names() {
    return List.copyOf(cells.keySet());
  }

  /** Returns whether the sheet has a cell of this name. */
  public boolean has(String name) {
    return cells.containsKey(name);
  }

  /** Returns whether the cell is itself a sheet. */
  public boolean hasSheet(String name) {
    return cells.get(name) instanceof Map;
  }

  /** Returns whether the cell is a number. */
  public boolean hasNumber(String name) {
    return cells.get(name) instanceof Number;
  }

  /** Returns the number of this name. */
  public double number(String name) {
    if (cell(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(name, "a number");
  }

  /** Returns the number of this name, or the other one where the sheet has none. */
  public double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /** Returns the whole number of this name. */
  public int whole(String name) {
    return StrictMath.toIntExact(StrictMath.round(number(name)));
  }

  /** Returns the text of this name; numbers count as text. */
  public String text(String name) {
    Object cell = cell(name);
    if (cell instanceof Map || cell instanceof List) {
      throw wrong(name, "a text");
    }
    return String.valueOf(cell);
  }

  /** Returns the text of this name, or the other one where the sheet has none. */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /** Returns whether the cell is there and true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(cells.get(name));
  }

  /** Returns the date of this name. */
  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  /** Returns the date of this name, or the other one where the sheet has none. */
  public LocalDate date(String name, LocalDate otherwise) {
    return has(name) ? date(name) : otherwise;
  }

  /** Returns the sheet inside this cell. */
  public Sheet sheet(String name) {
    return of(place + ": " + name, cell(name));
  }

  /** Returns the sheet inside this cell, or an empty one. */
  public Sheet sheetOrEmpty(String name) {
    return has(name) ? sheet(name) : new Sheet(place + ": " + name, Map.of());
  }

  /** Returns the sheets of the list in this cell; an absent list is empty. */
  public List<Sheet> sheets(String name) {
    var sheets = new ArrayList<Sheet>();
    for (Object element : list(name)) {
      sheets.add(of(place + ": " + name + "[" + sheets.size() + "]", element));
    }
    return List.copyOf(sheets);
  }

  /** Returns the texts of the list in this cell; an absent list is empty. */
  public List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** Returns the numbers of the list in this cell; an absent list is empty. */
  public List<Double> numbers(String name) {
    var numbers = new ArrayList<Double>();
    for (Object element : list(name)) {
      if (!(element instanceof Number number)) {
        throw wrong(name, "a list of numbers");
      }
      numbers.add(number.doubleValue());
    }
    return List.copyOf(numbers);
  }

  private List<?> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (cells.get(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "a list");
  }

  private Object cell(String name) {
    Object cell = cells.get(name);
    if (cell == null) {
      throw new IllegalArgumentException(
          place + ": expected `" + name + "`, found " + names() + "; add it");
    }
    return cell;
  }

  private IllegalArgumentException wrong(String name, String expected) {
    return new IllegalArgumentException(
        place + ": `" + name + "` must be " + expected + ", got `" + cells.get(name) + "`");
  }
}
