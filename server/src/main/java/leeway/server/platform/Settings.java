package leeway.server.platform;

import java.nio.file.Path;
import leeway.server.platform.postgres.DatabaseAccess;

/** All that whoever starts the server decides; checked as a whole before anything starts. */
public record Settings(int port, Path data, Storage storage) {

  /** Where the records are kept. */
  public sealed interface Storage {
    /** In the PostgreSQL that we carry, below the data folder. */
    record Embedded() implements Storage {}

    /** In a PostgreSQL of the company's own. */
    record External(DatabaseAccess access) implements Storage {}
  }
}
