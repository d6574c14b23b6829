package leeway.server.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import leeway.policy.document.JsonText;
import leeway.policy.records.RecordChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes imported records, a few hundred in one statement. Not thread-safe. */
final class RecordWriter {
  private static final int BATCH_MAX = 500;

  private final JdbcClient jdbc;
  private final Map<Address, String> waiting = new LinkedHashMap<>();

  RecordWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a record, now or at the next {@link #flush}; the last one of a key counts. */
  void write(RecordChange record) {
    waiting.put(new Address(record.collection(), record.key()), JsonText.of(record.document()));
    if (waiting.size() == BATCH_MAX) {
      flush();
    }
  }

  /** Writes what still waits. */
  void flush() {
    jdbc.sql(
            """
            insert into record (collection, key, version, document)
            select collection, key, 1, document::jsonb
            from unnest(:collections::text[], :keys::text[], :documents::text[])
              as row (collection, key, document)
            on conflict (collection, key) do update
              set version = record.version + 1, document = excluded.document
            """)
        .param(
            "collections",
            waiting.keySet().stream().map(Address::collection).toArray(String[]::new))
        .param("keys", waiting.keySet().stream().map(Address::key).toArray(String[]::new))
        .param("documents", waiting.values().toArray(String[]::new))
        .update();
    waiting.clear();
  }

  private record Address(String collection, String key) {}
}
