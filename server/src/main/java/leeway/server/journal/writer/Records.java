package leeway.server.journal.writer;

import leeway.server.journal.posting.Consequence;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The company's own records as they stand: documents by collection and key, each with a version
 * that grows by one at each change.
 */
final class Records {

  private final JdbcClient jdbc;

  Records(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Changes a record from the version that the change names; version 0 makes it, and a blank
   * document takes it away, which leaves its version behind. Throws
   * OptimisticLockingFailureException if it moved meanwhile.
   */
  void change(Consequence.RecordChange change) {
    int rows =
        jdbc.sql(
                """
                insert into record (collection, key, version, document)
                values (:collection, :key, :version + 1, nullif(:document, '')::jsonb)
                on conflict (collection, key) do update
                  set version = excluded.version, document = excluded.document
                  where record.version = :version
                """)
            .param("collection", change.collection())
            .param("key", change.key())
            .param("version", change.version())
            .param("document", change.document())
            .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(
          "a record of " + change.collection() + " moved on from version " + change.version());
    }
  }
}
