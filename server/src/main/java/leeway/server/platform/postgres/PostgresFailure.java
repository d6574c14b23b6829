package leeway.server.platform.postgres;

/**
 * The embedded PostgreSQL could not be unpacked, started or entered; the message says where and
 * what to do.
 */
public final class PostgresFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresFailure(String message) {
    super(message);
  }

  PostgresFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
