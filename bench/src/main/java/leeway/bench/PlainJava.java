package leeway.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.Table;

/**
 * A table as a Java programmer would write it by hand: one {@code if} a row, the conditions in the
 * order of the columns, cells that are {@code -} left out. The source is made here, so that it is
 * the same table for certain, and compiled like any other.
 */
public final class PlainJava {
  /** Answers for coded facts {@code rows[at …]}; -1 where no row holds. */
  public interface OnCodes {
    int row(long[] rows, int at);
  }

  /** Answers for a record of texts, flags and numbers; -1 where no row holds. */
  public interface OnRecords {
    int row(Situation situation);
  }

  /** Writes {@code counts[row + 1]} of columns, for situations {@code from} to {@code to}. */
  public interface OnColumns {
    void count(byte[][] columns, int from, int to, long[] counts);
  }

  private final Table table;

  private PlainJava(Table table) {
    this.table = table;
  }

  static OnCodes onCodes(Table table) {
    var plain = new PlainJava(table);
    return load(
        OnCodes.class,
        """
        public final class Plain implements leeway.bench.PlainJava.OnCodes {
          @Override public int row(long[] rows, int at) {
        %s%s    return -1;
          }
        }
        """
            .formatted(plain.locals("long %s = rows[at + %d];"), plain.ifs(plain::onCode)));
  }

  static OnRecords onRecords(Table table) {
    var plain = new PlainJava(table);
    return load(
        OnRecords.class,
        """
        public final class Plain implements leeway.bench.PlainJava.OnRecords {
          @Override public int row(leeway.bench.Situation s) {
        %s    return -1;
          }
        }
        """
            .formatted(plain.ifs(plain::onRecord)));
  }

  static OnColumns onColumns(Table table) {
    var plain = new PlainJava(table);
    return load(
        OnColumns.class,
        """
        public final class Plain implements leeway.bench.PlainJava.OnColumns {
          @Override public void count(byte[][] columns, int from, int to, long[] counts) {
        %s    for (int i = from; i < to; i++) {
              counts[row(%s) + 1]++;
            }
          }
          private static int row(%s) {
        %s    return -1;
          }
        }
        """
            .formatted(
                plain.locals("byte[] %s = columns[%d];"),
                plain.eachName("%s[i]"),
                plain.eachName("byte %s"),
                plain.ifs(plain::onCode)));
  }

  private String locals(String format) {
    var locals = new StringBuilder();
    for (int i = 0; i < table.columns().size(); i++) {
      locals.append("    ").append(format.formatted(table.columns().get(i).name(), i)).append('\n');
    }
    return locals.toString();
  }

  private String eachName(String format) {
    return table.columns().stream()
        .map(column -> format.formatted(column.name()))
        .collect(Collectors.joining(", "));
  }

  /** How a test of one column reads in Java. */
  private interface Condition {
    String of(Column column, Cell.Test test);
  }

  private String ifs(Condition condition) {
    var ifs = new StringBuilder();
    for (int row = 0; row < table.rows().size(); row++) {
      ifs.append("    if (%s) return %d;\n".formatted(conditions(row, condition), row));
    }
    return ifs.toString();
  }

  private String conditions(int row, Condition condition) {
    var conditions = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      if (table.rows().get(row).cells().get(i) instanceof Cell.Tests(var tests, _)) {
        conditions.add(
            tests.stream()
                .map(test -> condition.of(column, test))
                .collect(Collectors.joining(" || ", "(", ")")));
      }
    }
    return conditions.isEmpty() ? "true" : String.join(" && ", conditions);
  }

  private String onCode(Column column, Cell.Test test) {
    return switch (test) {
      case Cell.Is(var value) -> column.name() + " == " + column.coding().code(value);
      case Cell.Within(var low, var high) -> between(column.name(), column.coding(), low, high);
    };
  }

  private String onRecord(Column column, Cell.Test test) {
    String field = "s." + column.name() + "()";
    return switch (test) {
      case Cell.Is(Value.Text(var text)) -> "\"%s\".equals(%s)".formatted(text, field);
      case Cell.Is(Value.Bool(var flag)) -> flag ? field : "!" + field;
      case Cell.Is(var value) -> throw new IllegalArgumentException("not generated: " + value);
      case Cell.Within(var low, var high) -> between(field, column.coding(), low, high);
    };
  }

  private static String between(String name, Coding coding, End low, End high) {
    var ends = new ArrayList<String>();
    if (low instanceof End.At(var value, var included)) {
      ends.add(name + (included ? " >= " : " > ") + coding.code(value) + "L");
    } else {
      ends.add(name + " != Long.MIN_VALUE"); // null is the lowest code, and below no bound
    }
    if (high instanceof End.At(var value, var included)) {
      ends.add(name + (included ? " <= " : " < ") + coding.code(value) + "L");
    }
    return String.join(" && ", ends);
  }

  private static <T> T load(Class<T> type, String source) {
    try {
      var folder = Files.createTempDirectory("leeway-bench");
      compile(source, folder);
      URL[] urls = {folder.toUri().toURL()};
      try (var loader = new URLClassLoader(urls, PlainJava.class.getClassLoader())) {
        return type.cast(loader.loadClass("Plain").getConstructor().newInstance());
      } finally {
        Files.delete(folder.resolve("Plain.class"));
        Files.delete(folder);
      }
    } catch (IOException
        | ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("could not compile the plain Java of a table", e);
    }
  }

  private static void compile(String source, Path folder) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Plain.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    var options =
        List.of(
            "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, options, Set.of(), List.of(file));
    if (!task.call()) {
      throw new IllegalStateException("the generated Java does not compile:\n" + source);
    }
  }
}
