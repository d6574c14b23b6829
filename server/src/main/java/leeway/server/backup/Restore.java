package leeway.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import leeway.policy.journal.Evidence;
import leeway.policy.journal.JournalVerifier;
import leeway.policy.journal.Receipt;
import leeway.policy.journal.Verdict;
import leeway.server.journal.JournalCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a migrated, empty database from a backup, after its chain was verified; all of it or
 * nothing.
 */
public final class Restore {

  private final DataSource owner;

  /** Restores into the database that this source opens as its owner. */
  public Restore(DataSource owner) {
    this.owner = owner;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The database is as it was; the chain goes on in a new epoch, which this receipt opens. */
    record Restored(long entries, Receipt opening) implements Outcome {}

    /** The database is as it was; nothing had been decided, so there is no chain to go on with. */
    record Unwritten() implements Outcome {}

    /** The chain of the backup does not hold, and nothing was restored. */
    record Unsound(Verdict verdict) implements Outcome {}
  }

  /**
   * Restores a backup and its keys, holding the chain against what people kept outside. The new
   * epoch quotes the newest of their receipts, else the backup's own head. Throws
   * IllegalArgumentException where the files are no whole backup or the database is not empty.
   */
  public Outcome restore(Path file, Path keys, List<Receipt> kept)
      throws IOException, SQLException {
    try (var zip = new ZipFile(file.toFile());
        var keysZip = new ZipFile(keys.toFile())) {
      Manifest manifest = Manifest.verified(zip);
      Manifest.verified(keysZip);
      Verdict verdict = verify(zip, kept);
      if (!verdict.isSound()) {
        return new Outcome.Unsound(verdict);
      }
      try (Connection connection = owner.getConnection()) {
        connection.setAutoCommit(false);
        var copy = fill(connection, manifest, zip, keysZip);
        Outcome outcome =
            verdict
                .head()
                .map(head -> restored(verdict, copy.openEpoch(newest(kept, head))))
                .orElseGet(Outcome.Unwritten::new);
        connection.commit();
        return outcome;
      }
    }
  }

  private static Outcome restored(Verdict verdict, Receipt opening) {
    return new Outcome.Restored(verdict.entries(), opening);
  }

  /**
   * A receipt from beyond the backup's end is no finding: it shows what the restore loses, and the
   * new epoch says so.
   */
  private static Verdict verify(ZipFile zip, List<Receipt> kept) throws IOException {
    Verdict alone;
    try (BufferedReader journal = journal(zip)) {
      alone = JournalVerifier.verify(journal, Evidence.NONE);
    }
    long last = alone.head().map(Receipt::seq).orElse(0L);
    List<Receipt> within = kept.stream().filter(receipt -> receipt.seq() <= last).toList();
    try (BufferedReader journal = journal(zip)) {
      return JournalVerifier.verify(journal, new Evidence(within, List.of(), List.of()));
    }
  }

  private static Receipt newest(List<Receipt> kept, Receipt head) {
    Receipt newest = head;
    for (Receipt receipt : kept) {
      newest = receipt.seq() > newest.seq() ? receipt : newest;
    }
    return newest;
  }

  private static JournalCopy fill(
      Connection connection, Manifest manifest, ZipFile zip, ZipFile keysZip)
      throws IOException, SQLException {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    if (jdbc.sql("select seq from journal_head").query(Long.class).single() > 0) {
      throw new IllegalArgumentException(
          "the database must be empty, got one with entries; restore into another");
    }
    var copy = new JournalCopy(jdbc);
    var tables = new Tables(connection);
    List<String> inOrder = tables.inOrder();
    for (String table : inOrder.reversed()) {
      if (!table.equals(Backup.CHAIN_TABLE)) {
        tables.clear(table); // of what a migration put there
      }
    }
    for (String table : inOrder) {
      String entry = Backup.entryOf(table);
      if (table.equals(Backup.CHAIN_TABLE)) {
        copy.insert(journal(zip));
      } else if (table.equals(Backup.KEYS_TABLE)) {
        tables.copyIn(table, keysZip.getInputStream(Manifest.entry(keysZip, entry)));
      } else if (manifest.hashes().containsKey(entry)) {
        tables.copyIn(table, zip.getInputStream(Manifest.entry(zip, entry)));
      }
    }
    copy.repeatErasures();
    return copy;
  }

  private static BufferedReader journal(ZipFile zip) throws IOException {
    var in = zip.getInputStream(Manifest.entry(zip, Backup.JOURNAL));
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }
}
