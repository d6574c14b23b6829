package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A row of the journal as it is stored and exported: the entry's text and, beside it, the columns
 * that only repeat it, each as text. An export has one row a line, tabs between; the entry is
 * canonical JSON and so holds no tab or line break of its own.
 */
public record JournalRow(
    String epoch,
    String seq,
    String previous,
    String hash,
    String recordedAt,
    String kind,
    String actor,
    String entry) {

  /** The first line of an export. */
  public static final String HEADER = "leeway-journal-1";

  private static final int COLUMNS = 8;

  /** The row that belongs to an entry. */
  public static JournalRow of(Entry entry) {
    byte[] bytes = entry.bytes();
    return new JournalRow(
        Integer.toString(entry.epoch()),
        Long.toString(entry.seq()),
        entry.previous().hex(),
        Digest.of(bytes).hex(),
        Entry.instantText(entry.recordedAt()),
        entry.kind(),
        entry.origin().actor(),
        new String(bytes, UTF_8));
  }

  /** The row of a line; throws IllegalArgumentException where it has not eight columns. */
  public static JournalRow parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "a row has " + COLUMNS + " columns with tabs between, got " + columns.length);
    }
    return new JournalRow(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        columns[5],
        columns[6],
        columns[7]);
  }

  /** The line, without its end. */
  public String line() {
    return String.join("\t", List.of(epoch, seq, previous, hash, recordedAt, kind, actor, entry));
  }

  /** The hash of the entry's bytes as they stand, whatever the column says. */
  Digest actualHash() {
    return Digest.of(entry);
  }
}
