package leeway.server.journal.writer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the chain itself: its head and its entries. */
public final class Chain {

  /**
   * The head under its lock, and the database's clock at that moment, never earlier than the last
   * entry.
   */
  record Locked(Head head, Instant now) {}

  /**
   * An entry with its bytes and their hash, each computed once, and the columns that only the table
   * has.
   */
  public record Written(Entry entry, Digest hash, Bytes bytes) {
    public static Written of(Entry entry) {
      byte[] bytes = entry.bytes();
      return new Written(entry, Digest.of(bytes), new Bytes(bytes));
    }
  }

  /** The bytes of an entry, not copied. */
  @SuppressWarnings(
      "ArrayRecordComponent") // never compared, and copying each entry twice serves nobody
  record Bytes(byte[] array) {}

  private final JdbcClient jdbc;

  public Chain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks the head until the transaction ends; whoever waits here waits for every other writer of
   * every node.
   */
  Locked lock() {
    return jdbc.sql(
            """
            select epoch, seq, hash, recorded_at, greatest(clock_timestamp(), recorded_at) as now
            from journal_head
            for update
            """)
        .query(
            (row, _) ->
                new Locked(
                    new Head(
                        row.getInt("epoch"),
                        row.getLong("seq"),
                        new Digest(row.getString("hash")),
                        instant(row, "recorded_at")),
                    instant(row, "now")))
        .single();
  }

  public void insert(List<Written> written) {
    jdbc.sql(
            """
            insert into journal_entry (
              seq, epoch, previous, hash, recorded_at, kind, actor, idempotency_key, request_hash, entry)
            select *
            from unnest(
              :seqs, :epochs, :previous, :hashes, :recordedAt, :kinds, :actors, :keys, :requests, :entries)
            """)
        .param("seqs", written.stream().map(one -> one.entry().seq()).toArray(Long[]::new))
        .param("epochs", written.stream().map(one -> one.entry().epoch()).toArray(Integer[]::new))
        .param(
            "previous",
            written.stream().map(one -> one.entry().previous().hex()).toArray(String[]::new))
        .param("hashes", written.stream().map(one -> one.hash().hex()).toArray(String[]::new))
        .param(
            "recordedAt",
            written.stream()
                .map(one -> Timestamp.from(one.entry().recordedAt()))
                .toArray(Timestamp[]::new))
        .param("kinds", written.stream().map(one -> one.entry().kind()).toArray(String[]::new))
        .param(
            "actors",
            written.stream().map(one -> one.entry().origin().actor()).toArray(String[]::new))
        .param(
            "keys",
            written.stream().map(one -> one.entry().origin().key().hex()).toArray(String[]::new))
        .param(
            "requests",
            written.stream()
                .map(one -> one.entry().origin().request().hex())
                .toArray(String[]::new))
        .param("entries", written.stream().map(one -> one.bytes().array()).toArray(byte[][]::new))
        .update();
  }

  void moveHead(Head head) {
    jdbc.sql(
            "update journal_head set epoch = :epoch, seq = :seq, hash = :hash, recorded_at = :recordedAt")
        .param("epoch", head.epoch())
        .param("seq", head.seq())
        .param("hash", head.hash().hex())
        .param("recordedAt", Timestamp.from(head.recordedAt()))
        .update();
  }

  /** An instant of a row, to the microsecond that PostgreSQL keeps. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
  }
}
