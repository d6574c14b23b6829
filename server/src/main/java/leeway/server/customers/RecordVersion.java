package leeway.server.customers;

/** A record as an answer read it: where it stands, and its version then; 0 where there was none. */
public record RecordVersion(String collection, String key, long version) {
  public RecordVersion {
    if (version < 0) {
      throw new IllegalArgumentException("a version is 0 or more, got " + version);
    }
  }
}
