package leeway.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The tables of a database, by the names that its catalogue gives them; within the transaction of
 * their connection.
 */
final class Tables {

  /** What migrations keep for themselves. */
  private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** All tables, each after those that it refers to. */
  List<String> inOrder() throws SQLException {
    Map<String, Set<String>> references = references();
    var ordered = new LinkedHashSet<String>();
    while (ordered.size() < references.size()) {
      int before = ordered.size();
      references.forEach(
          (table, targets) -> {
            if (ordered.containsAll(targets)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException(
            "tables refer to each other in a circle: " + references.keySet());
      }
    }
    return List.copyOf(ordered);
  }

  /** Writes all rows of a table in PostgreSQL's own text form. */
  void copyOut(String table, OutputStream out) throws SQLException, IOException {
    copies().copyOut(quoted("copy %I to stdout", table), out);
  }

  /** Reads rows in PostgreSQL's own text form into a table that is emptied before. */
  void copyIn(String table, InputStream in) throws SQLException, IOException {
    clear(table);
    copies().copyIn(quoted("copy %I from stdin", table), in);
  }

  void clear(String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(quoted("delete from %I", table));
    }
  }

  /** Every table with the other tables that it refers to. */
  private Map<String, Set<String>> references() throws SQLException {
    var references = new TreeMap<String, Set<String>>();
    for (List<String> row :
        rows(
            """
            select t.relname, coalesce(target.relname, t.relname)
            from pg_class t
              left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
              left join pg_class target on target.oid = c.confrelid
            where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
            order by 1, 2
            """)) {
      if (!NOT_OURS.contains(row.getFirst())) {
        Set<String> targets = references.computeIfAbsent(row.getFirst(), _ -> new TreeSet<>());
        if (!row.getFirst().equals(row.getLast())) {
          targets.add(row.getLast());
        }
      }
    }
    return references;
  }

  private List<List<String>> rows(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      var all = new ArrayList<List<String>>();
      while (rows.next()) {
        all.add(List.of(rows.getString(1), rows.getString(2)));
      }
      return all;
    }
  }

  /** A statement into which PostgreSQL itself has quoted the name of a table. */
  private String quoted(String format, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select format(?, ?)")) {
      statement.setString(1, format);
      statement.setString(2, table);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(BaseConnection.class).getCopyAPI();
  }
}
