package leeway.server.journal.writer;

import java.time.Instant;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Origin;

/**
 * The end of the chain: the last entry's place, hash and instant. Before the first entry epoch and
 * seq are 0.
 */
record Head(int epoch, long seq, Digest hash, Instant recordedAt) {

  boolean isBeforeTheFirstEntry() {
    return seq == 0;
  }

  /** The entry that follows in the same epoch. */
  Entry next(Instant now, Origin origin, String kind, JsonValue.Struct body) {
    return new Entry(epoch, seq + 1, hash, now, origin, kind, body);
  }

  /** The entry that opens the next epoch. */
  Entry opening(Instant now, Origin origin, JsonValue.Struct body) {
    return new Entry(epoch + 1, seq + 1, hash, now, origin, Entry.EPOCH_OPENED, body);
  }

  /** The head after an entry. */
  static Head after(Entry entry, Digest hash) {
    return new Head(entry.epoch(), entry.seq(), hash, entry.recordedAt());
  }
}
