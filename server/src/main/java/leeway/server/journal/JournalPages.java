package leeway.server.journal;

import java.util.List;
import java.util.Optional;
import leeway.policy.journal.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the journal in their order, sealed texts left sealed. */
@Component
public final class JournalPages {
  private final JdbcClient jdbc;

  /** The entries of this database. */
  public JournalPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The entries after a sequence number, at most so many. */
  public List<Entry> after(long seq, int limit) {
    return jdbc
        .sql("select entry from journal_entry where seq > :seq order by seq limit :limit")
        .param("seq", seq)
        .param("limit", limit)
        .query(byte[].class)
        .list()
        .stream()
        .map(Entry::read)
        .toList();
  }

  /** The entry of this sequence number. */
  public Optional<Entry> find(long seq) {
    return after(seq - 1, 1).stream().filter(entry -> entry.seq() == seq).findFirst();
  }
}
