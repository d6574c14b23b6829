package leeway.server.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and as whom to enter it: a JDBC address, a role and its password. */
public record DatabaseLogin(String url, String role, String password) {

  /** Opens a connection of its own, outside any pool; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, role, password);
  }

  @Override
  public String toString() {
    return role + " at " + url; // never the password
  }
}
