package leeway.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import leeway.policy.journal.Digest;
import leeway.server.journal.JournalCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/*
 * A backup is a zip: `journal` (an export of the chain), `tables/NAME` (PostgreSQL's text form) and `manifest.json` with the hash of each.
 * All of it is read in one repeatable-read transaction, so it is the state of one instant. The keys of subjects are the only table that
 * is not in it; they lie in a second zip of the same kind. The master key and the key that signs checkpoints are in neither.
 */

/** Writes a backup of a database while it is in use. */
public final class Backup {

  /** The entry that holds the chain. */
  static final String JOURNAL = "journal";

  /** The entry that holds the hash of every other. */
  static final String MANIFEST = "manifest.json";

  /** The table of the chain, which lies in the backup as an export. */
  static final String CHAIN_TABLE = "journal_entry";

  /** The table whose rows must not live longer than whom they belong to. */
  static final String KEYS_TABLE = "subject";

  private final DataSource owner;

  /** Backups of the database that this source opens as its owner. */
  public Backup(DataSource owner) {
    this.owner = owner;
  }

  /**
   * Writes the backup and, beside it, the keys of subjects; neither file may be there. Both can be
   * read by their owner alone.
   */
  public void write(Path file, Path keys) throws IOException, SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      var tables = new Tables(connection);
      try (var zip = new Zip(file);
          var keysZip = new Zip(keys)) {
        zip.add(JOURNAL, out -> exportJournal(connection, out));
        for (String table : tables.inOrder()) {
          if (!table.equals(CHAIN_TABLE)) {
            (table.equals(KEYS_TABLE) ? keysZip : zip)
                .add(entryOf(table), out -> tables.copyOut(table, out));
          }
        }
        zip.finish();
        keysZip.finish();
      }
      connection.rollback(); // nothing was written
    }
  }

  static String entryOf(String table) {
    return "tables/" + table;
  }

  private static void exportJournal(Connection connection, OutputStream out) throws IOException {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    new JournalCopy(jdbc).export(writer);
    writer.flush();
  }

  /** What fills an entry of a zip. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException, SQLException;
  }

  /** A zip that notes the hash of each entry, and writes them all at the end. */
  private static final class Zip implements AutoCloseable {
    private final ZipOutputStream out;
    private final TreeMap<String, String> hashes = new TreeMap<>();

    Zip(Path file) throws IOException {
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      out =
          new ZipOutputStream(
              Channels.newOutputStream(
                  Files.newByteChannel(file, EnumSet.of(CREATE_NEW, WRITE), mode)));
    }

    void add(String name, Content content) throws IOException, SQLException {
      out.putNextEntry(new ZipEntry(name));
      var hashing = new DigestOutputStream(out, Manifest.sha256());
      content.writeTo(hashing);
      out.closeEntry();
      hashes.put(name, HexFormat.of().formatHex(hashing.getMessageDigest().digest()));
    }

    void finish() throws IOException {
      out.putNextEntry(new ZipEntry(MANIFEST));
      var digests = new TreeMap<String, Digest>();
      hashes.forEach((name, hash) -> digests.put(name, new Digest(hash)));
      out.write(new Manifest(digests).bytes());
      out.closeEntry();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
