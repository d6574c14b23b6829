package leeway.server.people.till;

/**
 * The page of a till: first it asks for a badge, then for its PIN, or for the password that sets
 * one.
 *
 * @param badge the badge that was scanned, to go along with what is asked next
 * @param login whose badge it is; blank while none was scanned
 * @param message what was wrong with the last try; blank for nothing
 */
public record TillView(String till, Asks asks, String badge, String login, String message) {

  /** What is asked for. */
  public enum Asks {
    BADGE,
    PIN,
    PASSWORD
  }

  static TillView badge(String till, String message) {
    return new TillView(till, Asks.BADGE, "", "", message);
  }

  static TillView pin(String till, String badge, String login, String message) {
    return new TillView(till, Asks.PIN, badge, login, message);
  }

  static TillView password(String till, String badge, String login, String message) {
    return new TillView(till, Asks.PASSWORD, badge, login, message);
  }

  public String action() {
    return asks == Asks.PASSWORD ? "/till/pin" : "/till";
  }

  /** Never the badge. */
  @Override
  public String toString() {
    return "TillView[" + till + ", " + asks + "]";
  }
}
