package leeway.server.platform.postgres;

/**
 * The two ways into one database: its owner, who migrates, and the application, which may do only
 * what the migrations granted to its role.
 */
public record DatabaseAccess(DatabaseLogin owner, DatabaseLogin application) {

  /** The role that the migrations grant to; a database of one's own must have it too. */
  public static final String APPLICATION_ROLE = "leeway_app";
}
