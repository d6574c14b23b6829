package leeway.policy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leeway.engine.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JournalVerifierTest {

  /** The ways to forge a journal; whoever holds the database can do each of them. */
  enum Forgery {
    EDITED,
    EDITED_AND_REHASHED,
    MIDDLE_DELETED,
    DELETED_AND_REHASHED,
    TAIL_CUT,
    SWAPPED,
    INSERTED,
    INSERTED_AND_REHASHED,
    FORKED,
    DUPLICATE_SEQ,
    OTHER_ALGORITHM,
    COLUMN_EDITED,
    BACKDATED_AND_REHASHED,
    EPOCH_ADDED
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void findsNothingInASoundJournal(long seed) {
    var entries = RandomJournal.entries(new Random(seed));

    Verdict verdict = RandomJournal.verify(RandomJournal.rows(entries), fullEvidence(entries));

    assertThat(verdict.findings()).as("seed %d", seed).isEmpty();
    assertThat(verdict.entries()).isEqualTo(entries.size());
    assertThat(verdict.head()).contains(entries.getLast().receipt());
    assertThat(verdict.heads()).hasSize(entries.getLast().epoch());
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void findsEveryForgeryByACheckpointOfTheHead(Forgery forgery) {
    for (long seed : Seeds.fresh().toArray()) {
      var random = new Random(seed);
      var entries = RandomJournal.entries(random);
      var key = SigningKey.generate();
      var checkpoint =
          Checkpoint.sign(entries.getLast().receipt(), entries.getLast().recordedAt(), key);
      var evidence = new Evidence(List.of(), List.of(checkpoint), List.of(key.verification()));

      Verdict verdict = RandomJournal.verify(forge(forgery, entries, random), evidence);

      assertThat(verdict.isSound()).as("%s, seed %d", forgery, seed).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void findsEveryForgeryByTheReceiptOfTheLastEntry(Forgery forgery) {
    for (long seed : Seeds.fresh().toArray()) {
      var random = new Random(seed);
      var entries = RandomJournal.entries(random);
      var evidence = new Evidence(List.of(entries.getLast().receipt()), List.of(), List.of());

      Verdict verdict = RandomJournal.verify(forge(forgery, entries, random), evidence);

      assertThat(verdict.isSound()).as("%s, seed %d", forgery, seed).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Forgery.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "EDITED_AND_REHASHED",
        "DELETED_AND_REHASHED",
        "INSERTED_AND_REHASHED",
        "TAIL_CUT",
        "BACKDATED_AND_REHASHED",
        "EPOCH_ADDED"
      })
  void findsAllButRehashedAndCutChainsWithoutAnyEvidence(Forgery forgery) {
    for (long seed : Seeds.fresh().toArray()) {
      var random = new Random(seed);
      var entries = RandomJournal.entries(random);

      Verdict verdict = RandomJournal.verify(forge(forgery, entries, random), Evidence.NONE);

      assertThat(verdict.isSound()).as("%s, seed %d", forgery, seed).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void doesNotTrustACheckpointOfAnotherKey(long seed) {
    var entries = RandomJournal.entries(new Random(seed));
    var stranger =
        Checkpoint.sign(
            entries.getLast().receipt(), entries.getLast().recordedAt(), SigningKey.generate());
    var evidence =
        new Evidence(List.of(), List.of(stranger), List.of(SigningKey.generate().verification()));

    Verdict verdict = RandomJournal.verify(RandomJournal.rows(entries), evidence);

    assertThat(verdict.findings())
        .extracting(Finding::code)
        .containsExactly(Finding.Code.CHECKPOINT_NOT_TRUSTED);
  }

  private static Evidence fullEvidence(List<Entry> entries) {
    var key = SigningKey.generate();
    var checkpoint =
        Checkpoint.sign(
            entries.get(entries.size() / 2).receipt(), entries.getLast().recordedAt(), key);
    return new Evidence(
        entries.stream().map(Entry::receipt).toList(),
        List.of(checkpoint),
        List.of(key.verification()));
  }

  private static List<JournalRow> forge(Forgery forgery, List<Entry> sound, Random random) {
    var entries = new ArrayList<>(sound);
    int at = 1 + random.nextInt(entries.size() - 2); // neither the first nor the last
    return switch (forgery) {
      case EDITED -> RandomJournal.rows(withEdited(entries, at));
      case EDITED_AND_REHASHED ->
          RandomJournal.rows(RandomJournal.rehashed(withEdited(entries, at), at));
      case MIDDLE_DELETED -> RandomJournal.rows(without(entries, at));
      case DELETED_AND_REHASHED ->
          RandomJournal.rows(RandomJournal.rehashed(without(entries, at), at));
      case TAIL_CUT -> RandomJournal.rows(entries.subList(0, at + 1));
      case SWAPPED -> {
        Collections.swap(entries, at, at + 1);
        yield RandomJournal.rows(entries);
      }
      case INSERTED -> {
        entries.add(at, edited(entries.get(at)));
        yield RandomJournal.rows(entries);
      }
      case INSERTED_AND_REHASHED -> {
        entries.add(at, edited(entries.get(at)));
        yield RandomJournal.rows(RandomJournal.rehashed(entries, at));
      }
      case FORKED -> {
        var branch = RandomJournal.rehashed(withEdited(entries, at), at);
        var rows = new ArrayList<>(RandomJournal.rows(entries));
        rows.addAll(at + 1, RandomJournal.rows(branch.subList(at, branch.size())));
        yield rows;
      }
      case DUPLICATE_SEQ -> {
        entries.add(at, entries.get(at));
        yield RandomJournal.rows(entries);
      }
      case OTHER_ALGORITHM -> {
        var rows = new ArrayList<>(RandomJournal.rows(entries));
        rows.set(
            at, withText(rows.get(at), rows.get(at).entry().replace("\"sha-256\"", "\"sha-1\"")));
        yield rows;
      }
      case COLUMN_EDITED -> {
        var rows = new ArrayList<>(RandomJournal.rows(entries));
        JournalRow row = rows.get(at);
        rows.set(
            at,
            new JournalRow(
                row.epoch(),
                row.seq(),
                row.previous(),
                row.hash(),
                row.recordedAt(),
                row.kind(),
                "person/other",
                row.entry()));
        yield rows;
      }
      case BACKDATED_AND_REHASHED -> {
        Entry entry = entries.get(at);
        entries.set(
            at,
            new Entry(
                entry.epoch(),
                entry.seq(),
                entry.previous(),
                entries.getFirst().recordedAt().minusSeconds(60),
                entry.origin(),
                entry.kind(),
                edited(entry).body()));
        yield RandomJournal.rows(RandomJournal.rehashed(entries, at));
      }
      case EPOCH_ADDED -> {
        Entry last = entries.get(at);
        var cut = new ArrayList<>(entries.subList(0, at + 1));
        cut.add(
            new Entry(
                last.epoch() + 1,
                last.seq() + 1,
                last.hash(),
                last.recordedAt(),
                last.origin(),
                Entry.EPOCH_OPENED,
                Entry.opening(last.receipt())));
        yield RandomJournal.rows(cut);
      }
    };
  }

  private static List<Entry> withEdited(List<Entry> entries, int at) {
    var changed = new ArrayList<>(entries);
    changed.set(at, edited(entries.get(at)));
    return changed;
  }

  private static List<Entry> without(List<Entry> entries, int at) {
    var changed = new ArrayList<>(entries);
    changed.remove(at);
    return changed;
  }

  private static Entry edited(Entry entry) {
    var fields = new java.util.TreeMap<>(entry.body().fields());
    fields.putAll(Map.of("forged", JsonValue.of(true)));
    return new Entry(
        entry.epoch(),
        entry.seq(),
        entry.previous(),
        entry.recordedAt(),
        entry.origin(),
        entry.kind(),
        new JsonValue.Struct(fields));
  }

  private static JournalRow withText(JournalRow row, String entry) {
    return new JournalRow(
        row.epoch(),
        row.seq(),
        row.previous(),
        Digest.of(entry).hex(),
        row.recordedAt(),
        row.kind(),
        row.actor(),
        entry);
  }
}
