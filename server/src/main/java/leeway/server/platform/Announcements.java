package leeway.server.platform;

/**
 * What whoever started the server must read: on the terminal, never in the log, since it may hold a
 * one-time code.
 */
@FunctionalInterface
public interface Announcements {
  void print(String line);
}
