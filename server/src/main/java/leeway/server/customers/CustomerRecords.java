package leeway.server.customers;

import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.Parsed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imported records, as they stand now. */
@Component
public final class CustomerRecords {
  private final JdbcClient jdbc;

  CustomerRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A view for one answer, which remembers what it read. */
  public RecordsRead reading() {
    return new RecordsRead(this);
  }

  Optional<Stored> find(String collection, String key) {
    return jdbc.sql(
            """
            select version, document
            from record
            where collection = :collection and key = :key
            """)
        .param("collection", collection)
        .param("key", key)
        .query(
            (row, _) ->
                new Stored(
                    row.getLong("version"),
                    Optional.ofNullable(row.getString("document"))
                        .map(document -> value(collection, document))))
        .optional();
  }

  private static Value value(String collection, String document) {
    return switch (JsonDocuments.read("record of " + collection, 1, document)) {
      case Parsed.Document(var value) -> value;
      case Parsed.Broken(var problem) ->
          throw new IllegalStateException("a stored record cannot be read: " + problem.code());
    };
  }

  /** A version and its document; none where the record was taken away again. */
  record Stored(long version, Optional<Value> document) {}
}
