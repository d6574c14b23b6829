package leeway.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Table;
import org.duckdb.DuckDBConnection;

/**
 * A table as one CASE over an in-memory table of DuckDB, with as many threads as the others have.
 */
final class DuckDbTable implements AutoCloseable {
  private final Connection connection;
  private final String query;
  private final int rows;

  DuckDbTable(Table table, byte[][] codes) {
    this.rows = table.rows().size();
    this.query =
        "select hit, count(*) from (select case %s else -1 end as hit from situation) group by hit"
            .formatted(cases(table));
    try {
      this.connection = DriverManager.getConnection("jdbc:duckdb:");
      load(table, codes);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not take the situations", e);
    }
  }

  private void load(Table table, byte[][] codes) throws SQLException {
    var columns =
        table.columns().stream()
            .map(column -> column.name() + " utinyint")
            .collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute("create table situation (" + columns + ")");
    }
    try (var appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "situation")) {
      for (int situation = 0; situation < codes[0].length; situation++) {
        appender.beginRow();
        for (byte[] column : codes) {
          appender.append(column[situation]);
        }
        appender.endRow();
      }
    }
  }

  private static String cases(Table table) {
    var cases = new StringBuilder();
    for (int row = 0; row < table.rows().size(); row++) {
      var conditions = new ArrayList<String>();
      for (int i = 0; i < table.columns().size(); i++) {
        var column = table.columns().get(i);
        if (table.rows().get(row).cells().get(i) instanceof Cell.Tests(var tests, _)) {
          conditions.add(
              tests.stream()
                  .map(test -> String.valueOf(column.coding().code(((Cell.Is) test).value())))
                  .collect(Collectors.joining(", ", column.name() + " in (", ")")));
        }
      }
      cases
          .append(" when ")
          .append(conditions.isEmpty() ? "true" : String.join(" and ", conditions));
      cases.append(" then ").append(row);
    }
    return cases.toString();
  }

  /** How many situations hit each row: {@code counts[row + 1]}, no row at 0. */
  long[] count() {
    long[] counts = new long[rows + 1];
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      while (result.next()) {
        counts[result.getInt(1) + 1] = result.getLong(2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not count", e);
    }
    return counts;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
