package leeway.server.platform;

import java.nio.file.Path;
import java.util.List;
import leeway.server.platform.postgres.DatabaseAccess;

/** All that whoever starts the server decides; checked as a whole before anything starts. */
public record Settings(
    Mode mode, int port, Path data, Storage storage, Reach reach, Path rulebook) {

  /** For what the server runs. */
  public enum Mode {
    /** For a company. */
    SERVE,
    /** To be tried: with demo accounts and the sample company. */
    DEMO
  }

  /** Where the records are kept. */
  public sealed interface Storage {
    /** In the PostgreSQL that we carry, below the data folder. */
    record Embedded() implements Storage {}

    /** In a PostgreSQL of the company's own. */
    record External(DatabaseAccess access) implements Storage {}
  }

  /** From where the server can be reached. */
  public sealed interface Reach {
    /** From this machine alone, without TLS. */
    record Loopback() implements Reach {}

    /**
     * From everywhere, over TLS with this certificate chain and key (PEM), read anew when they
     * change.
     */
    record Tls(Path certificate, Path key) implements Reach {}

    /**
     * Through proxies with addresses in these networks (CIDR), which speak TLS with the outside.
     */
    record BehindProxy(List<String> networks) implements Reach {
      public BehindProxy {
        networks = List.copyOf(networks);
      }
    }
  }
}
