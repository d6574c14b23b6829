package leeway.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JournalRow;
import leeway.policy.journal.Receipt;
import leeway.server.journal.writer.Chain;
import leeway.server.journal.writer.Epochs;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The chain as it leaves a database and comes into another; within the caller's transaction, as the
 * owner of the tables.
 */
public final class JournalCopy {

  private static final int PAGE = 1000;

  private final JdbcClient jdbc;

  /** The chain of this database. */
  public JournalCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes all rows in order, as {@code verify-journal} reads them, header first. */
  public void export(Writer out) throws IOException {
    out.write(JournalRow.HEADER + "\n");
    long after = 0;
    for (List<Numbered> page = page(after); !page.isEmpty(); page = page(after)) {
      for (Numbered row : page) {
        out.write(row.row().line() + "\n");
      }
      after = page.getLast().seq();
    }
  }

  /** Inserts the entries of an export that was verified before. */
  public void insert(BufferedReader export) throws IOException {
    var chain = new Chain(jdbc);
    export.readLine(); // the header
    var page = new ArrayList<Chain.Written>();
    for (var line = export.readLine(); line != null; line = export.readLine()) {
      page.add(Chain.Written.of(Entry.read(JournalRow.parse(line).entry().getBytes(UTF_8))));
      if (page.size() == PAGE) {
        chain.insert(page);
        page.clear();
      }
    }
    chain.insert(page);
  }

  /**
   * Destroys again the keys of everybody whom an entry says was forgotten, and returns how many
   * were there.
   */
  public int repeatErasures() {
    return jdbc.sql(
            """
            delete from subject
            where belongs_to in (
              select convert_from(entry, 'UTF8')::jsonb #>> '{body,content,subject}'
              from journal_entry
              where kind = 'erased')
            """)
        .update();
  }

  /** Opens the next epoch, quoting the last head that is known from anywhere. */
  public Receipt openEpoch(Receipt lastKnown) {
    return new Epochs(jdbc).open(lastKnown);
  }

  private record Numbered(long seq, JournalRow row) {}

  private List<Numbered> page(long after) {
    return jdbc.sql(
            """
            select seq, epoch, previous, hash, kind, actor, convert_from(entry, 'UTF8') as entry,
              to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at
            from journal_entry
            where seq > :after
            order by seq
            limit :page
            """)
        .param("after", after)
        .param("page", PAGE)
        .query(
            (row, _) ->
                new Numbered(
                    row.getLong("seq"),
                    new JournalRow(
                        row.getString("epoch"),
                        row.getString("seq"),
                        row.getString("previous"),
                        row.getString("hash"),
                        row.getString("recorded_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("entry"))))
        .list();
  }
}
