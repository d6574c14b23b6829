package leeway.server.platform.upload;

import java.time.Instant;

/** What somebody brought, and what became of it so far. */
public interface Brought {
  /** The name of the folder where its files lie. */
  String id();

  /** The login of whoever brought it; nobody else sees it. */
  String owner();

  /** When it was brought. */
  Instant at();
}
