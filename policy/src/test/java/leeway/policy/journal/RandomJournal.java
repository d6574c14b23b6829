package leeway.policy.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sound journals made from a seed, of a few epochs each, and the ways to write and verify them. */
final class RandomJournal {

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private RandomJournal() {}

  static List<Entry> entries(Random random) {
    var entries = new ArrayList<Entry>();
    int size = 8 + random.nextInt(40);
    int epoch = 1;
    Instant now = START;
    for (int seq = 1; seq <= size; seq++) {
      boolean opens = seq == 1 || random.nextInt(12) == 0;
      epoch += opens && seq > 1 ? 1 : 0;
      now = now.plusNanos(1000L * random.nextInt(90_000_000));
      entries.add(
          new Entry(
              epoch,
              seq,
              seq == 1 ? Digest.NOTHING : entries.getLast().hash(),
              now,
              new Origin("person/p" + random.nextInt(9), digest(random), digest(random)),
              opens ? Entry.EPOCH_OPENED : "act",
              opens ? opening(entries, random) : struct(random, 0)));
    }
    return entries;
  }

  private static JsonValue.Struct opening(List<Entry> before, Random random) {
    return before.isEmpty()
        ? Entry.genesis("chain-" + random.nextLong())
        : Entry.opening(before.getLast().receipt());
  }

  /**
   * Hashes and links these entries anew from the one at {@code from} on, as somebody with the
   * database would.
   */
  static List<Entry> rehashed(List<Entry> entries, int from) {
    var linked = new ArrayList<>(entries.subList(0, from));
    for (Entry entry : entries.subList(from, entries.size())) {
      Digest previous = linked.isEmpty() ? Digest.NOTHING : linked.getLast().hash();
      linked.add(
          new Entry(
              linked.isEmpty() ? 1 : Math.max(entry.epoch(), linked.getLast().epoch()),
              linked.size() + 1L,
              previous,
              linked.isEmpty() || !entry.recordedAt().isBefore(linked.getLast().recordedAt())
                  ? entry.recordedAt()
                  : linked.getLast().recordedAt(),
              entry.origin(),
              entry.kind(),
              entry.body()));
    }
    return linked;
  }

  static List<JournalRow> rows(List<Entry> entries) {
    return entries.stream().map(JournalRow::of).toList();
  }

  static Verdict verify(List<JournalRow> rows, Evidence evidence) {
    var export = new StringBuilder(JournalRow.HEADER).append('\n');
    rows.forEach(row -> export.append(row.line()).append('\n'));
    try {
      return JournalVerifier.verify(
          new BufferedReader(new StringReader(export.toString())), evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonValue value(Random random, int depth) {
    return switch (random.nextInt(depth < 4 ? 5 : 3)) {
      case 0 -> JsonValue.of(text(random));
      case 1 -> JsonValue.of(random.nextLong(-JsonValue.WHOLE_MAX, JsonValue.WHOLE_MAX + 1));
      case 2 -> JsonValue.of(random.nextBoolean());
      case 3 ->
          JsonValue.of(
              random.ints(random.nextInt(4)).mapToObj(_ -> value(random, depth + 1)).toList());
      default -> struct(random, depth + 1);
    };
  }

  static JsonValue.Struct struct(Random random, int depth) {
    Map<String, JsonValue> fields = new TreeMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      fields.put(text(random), value(random, depth + 1));
    }
    return JsonValue.Struct.of(fields);
  }

  static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(1, 0x80));
        case 1 -> text.appendCodePoint(random.nextInt(0xE000, 0xFFFE));
        case 2 -> text.appendCodePoint(random.nextInt(0x10000, 0x10FFFF));
        default -> text.append((char) random.nextInt('a', 'z'));
      }
    }
    return text.toString();
  }

  private static Digest digest(Random random) {
    return Digest.of("" + random.nextLong());
  }
}
