package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/*
 * What shows what. The chain of hashes shows every change but one: somebody who edits an entry and hashes all that follow anew, or who
 * cuts the tail, leaves a chain that is sound in itself. That one is shown by whatever lies outside: a receipt shows it for its entry
 * and all before it, a signed checkpoint likewise. After the newest proof nothing vouches for the tail.
 */

/**
 * Reads an export of the journal from its beginning to its end, offline, and lists all that does
 * not fit. One use, one thread.
 */
public final class JournalVerifier {

  /** How many findings are kept word for word; the others are counted. */
  public static final int FINDINGS_KEPT = 100;

  private final Map<String, List<Receipt>> proofs = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Receipt> heads = new ArrayList<>();
  private long findingCount;
  private long line;

  private long seq;
  private int epoch;
  private Digest hash = Digest.NOTHING;
  private Instant recordedAt = Instant.MIN;

  private JournalVerifier(Evidence evidence) {
    evidence.receipts().forEach(this::expect);
    for (Checkpoint checkpoint : evidence.checkpoints()) {
      if (evidence.trusted().stream().anyMatch(checkpoint::isSignedBy)) {
        expect(checkpoint.head());
      } else {
        found(
            Finding.Code.CHECKPOINT_NOT_TRUSTED,
            "no trusted key signed the checkpoint of entry " + checkpoint.head().seq());
      }
    }
  }

  /**
   * The verdict on an export, held against the evidence. Throws IOException where the export cannot
   * be read.
   */
  public static Verdict verify(BufferedReader export, Evidence evidence) throws IOException {
    var verifier = new JournalVerifier(evidence);
    verifier.readAll(export);
    return new Verdict(
        Math.max(0, verifier.line - 1), verifier.heads, verifier.findings, verifier.findingCount);
  }

  private void readAll(BufferedReader export) throws IOException {
    line = 1;
    String header = export.readLine();
    if (!JournalRow.HEADER.equals(header)) {
      found(
          Finding.Code.MALFORMED,
          "the first line must be " + JournalRow.HEADER + "; export the journal again");
      return;
    }
    for (@Nullable String next = export.readLine(); next != null; next = export.readLine()) {
      line++;
      readLine(next);
    }
    noteHead();
    long entries = line;
    line = 0;
    proofs
        .values()
        .forEach(
            left ->
                left.forEach(
                    proof -> found(Finding.Code.PROOF_NOT_MET, "no entry meets " + proof)));
    line = entries;
  }

  private void readLine(String text) {
    JournalRow row;
    try {
      row = JournalRow.parse(text);
    } catch (IllegalArgumentException e) {
      found(Finding.Code.MALFORMED, String.valueOf(e.getMessage()));
      return;
    }
    try {
      check(Entry.read(row.entry().getBytes(UTF_8)), row);
    } catch (IllegalArgumentException | ArithmeticException e) {
      found(Finding.Code.MALFORMED, "entry " + (seq + 1) + ": " + e.getMessage());
      seq++;
    }
    hash = row.actualHash();
  }

  private void check(Entry entry, JournalRow row) {
    if (!JournalRow.of(entry).equals(row)) {
      found(
          Finding.Code.COLUMN_DIFFERS, "the columns of entry " + entry.seq() + " do not repeat it");
    }
    if (entry.seq() != seq + 1) {
      found(
          Finding.Code.SEQUENCE_BROKEN,
          "entry " + (seq + 1) + " must stand here, got " + entry.seq());
    }
    if (!entry.previous().equals(hash)) {
      found(
          Finding.Code.CHAIN_BROKEN,
          "entry " + entry.seq() + " does not quote the hash of the entry before it");
    }
    if (entry.recordedAt().isBefore(recordedAt)) {
      found(
          Finding.Code.TIME_BROKEN,
          "entry " + entry.seq() + " was recorded before the one before it");
    }
    boolean opens = entry.kind().equals(Entry.EPOCH_OPENED);
    if (entry.epoch() != (opens ? epoch + 1 : epoch)) {
      found(
          Finding.Code.EPOCH_BROKEN,
          "entry " + entry.seq() + " is of epoch " + entry.epoch() + " after epoch " + epoch);
    }
    if (opens) {
      checkOpening(entry);
      noteHead();
    }
    seq = entry.seq();
    epoch = entry.epoch();
    recordedAt = entry.recordedAt();
    meet(new Receipt(entry.epoch(), entry.seq(), row.actualHash()));
  }

  private void checkOpening(Entry entry) {
    JsonValue quoted = entry.body().fields().get(epoch == 0 ? "chain" : "lastKnown");
    if (!(quoted instanceof JsonValue.Text(var text))) {
      found(
          Finding.Code.EPOCH_BROKEN,
          "entry " + entry.seq() + " opens an epoch without quoting what was before");
    } else if (epoch > 0) {
      Receipt.parse(text);
    }
  }

  private void meet(Receipt actual) {
    List<Receipt> expected = Objects.requireNonNullElse(proofs.remove(place(actual)), List.of());
    for (Receipt proof : expected) {
      if (!proof.equals(actual)) {
        found(
            Finding.Code.PROOF_NOT_MET,
            "entry " + actual.seq() + " has other bytes than " + proof + " vouches for");
      }
    }
  }

  private void expect(Receipt proof) {
    proofs.computeIfAbsent(place(proof), _ -> new ArrayList<>()).add(proof);
  }

  private void noteHead() {
    if (epoch > 0 && seq > 0) {
      heads.add(new Receipt(epoch, seq, hash));
    }
  }

  private static String place(Receipt receipt) {
    return receipt.epoch() + "." + receipt.seq();
  }

  private void found(Finding.Code code, String what) {
    findingCount++;
    if (findings.size() < FINDINGS_KEPT) {
      findings.add(new Finding(line, code, what));
    }
  }
}
