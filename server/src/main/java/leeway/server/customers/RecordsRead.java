package leeway.server.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.records.Records;
import leeway.server.customers.CustomerRecords.Stored;

/**
 * The records as one answer reads them: each is loaded once, and what was read is remembered with
 * its version, so that an act cannot rest on a record that moved on. Not thread-safe.
 */
public final class RecordsRead implements Records {
  private final CustomerRecords records;
  private final Map<Address, Optional<Stored>> read = new LinkedHashMap<>();

  RecordsRead(CustomerRecords records) {
    this.records = records;
  }

  @Override
  public Optional<Value> find(String collection, String key) {
    return read.computeIfAbsent(new Address(collection, key), this::load).flatMap(Stored::document);
  }

  /** The version of a record as it was read, 0 where there was none. */
  public long version(String collection, String key) {
    return read.computeIfAbsent(new Address(collection, key), this::load)
        .map(Stored::version)
        .orElse(0L);
  }

  /** All that was read so far, in order. */
  public List<RecordVersion> versions() {
    return read.keySet().stream()
        .map(at -> new RecordVersion(at.collection(), at.key(), version(at.collection(), at.key())))
        .toList();
  }

  private Optional<Stored> load(Address at) {
    return records.find(at.collection(), at.key());
  }

  private record Address(String collection, String key) {}
}
