package leeway.server.journal.writer;

import static leeway.server.journal.JournalFixture.ANNA;
import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.cad;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Laws 10 and 11 on the real database: two nodes, many threads, random acts, deeds, reversals and
 * changed bounds at once. Afterwards the chain alone must show that no line passed the cap that it
 * quotes, that everything acknowledged is there unchanged, and that the tables say nothing that the
 * entries do not.
 */
class RecordLawTest {

  private static final int POSTINGS = 2_400;
  private static final int THREADS = 48;
  private static final int PREMISES_MIN = 1_000;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
  private final List<Long> acts = Collections.synchronizedList(new ArrayList<>());

  @Test
  void keepsEveryAcknowledgedEntryAndEveryBoundUnderAnyInterleaving() throws Exception {
    long seed = Long.getLong("leeway.seed", new Random().nextLong());
    var master = MasterKey.parse(JournalFixture.randomKey());
    try (var one = new JournalFixture(database.access().application(), master);
        var two = new JournalFixture(database.access().application(), master)) {
      one.setBound(60_00, 400_00, 900_00);
      try (var threads = Executors.newFixedThreadPool(THREADS)) {
        for (Future<Outcome> posted : threads.invokeAll(postings(new Random(seed), one, two))) {
          posted.get();
        }
      }

      assertThat(acknowledged.size()).as("seed %d", seed).isGreaterThan(PREMISES_MIN);
      assertThat(one.verify(List.copyOf(acknowledged.values())).findings())
          .as("seed %d", seed)
          .isEmpty();
      assertThat(linesPastTheirCap(one)).as("seed %d", seed).isEmpty();
      List<List<String>> before = projections();
      Projections.rebuild(database.ownerJdbc());
      assertThat(projections()).as("seed %d", seed).isEqualTo(before);
    }
  }

  private List<Callable<Outcome>> postings(Random random, JournalFixture one, JournalFixture two) {
    var calls = new ArrayList<Callable<Outcome>>();
    List<SubjectId> subjects = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      subjects.add(one.subjects.of("order", "o" + i));
    }
    for (int i = 0; i < POSTINGS; i++) {
      JournalFixture node = random.nextBoolean() ? one : two;
      long choice = random.nextLong();
      SubjectId subject = subjects.get(random.nextInt(subjects.size()));
      calls.add(() -> post(node, subject, new Random(choice)));
    }
    return calls;
  }

  private Outcome post(JournalFixture node, SubjectId subject, Random random) {
    Posting posting = posting(subject, random);
    Outcome outcome = node.journal.post(posting);
    switch (outcome) {
      case Outcome.Posted(var receipt, _) -> {
        acknowledged.put(posting.request().key().value(), receipt);
        acts.add(receipt.seq());
      }
      case Outcome.Replayed _, Outcome.KeyReused _ ->
          throw new AssertionError("each key is sent once: " + outcome);
      case Outcome.Stopped _ -> {}
    }
    return outcome;
  }

  private Posting posting(SubjectId subject, Random random) {
    long cents = 1L + random.nextInt(2_000);
    String person = "p" + random.nextInt(30);
    var line = new Consequence.MoneyLine("drawer/" + random.nextInt(3), cad(cents), "credit");
    return switch (random.nextInt(10)) {
      case 0 -> {
        var limits =
            new Limits(
                JournalFixture.CAD, cap(random, 60_00), cap(random, 400_00), cap(random, 900_00));
        yield Posting.of(request(), ANNA, new Happening.BoundSet("cashier", limits));
      }
      case 1 ->
          Posting.of(
              request(),
              ANNA,
              new Happening.Correction(
                  acts.isEmpty() ? 1 : acts.get(random.nextInt(acts.size())), ""));
      case 2, 3, 4 ->
          JournalFixture.aDeed(cents)
              .about(List.of(subject))
              .with(line)
              .with(aDraw(person, cents, Consequence.Overrun.IS_RECORDED));
      default ->
          anAct(cents)
              .about(List.of(subject))
              .with(line)
              .with(aDraw(person, cents, Consequence.Overrun.STOPS));
    };
  }

  private static Cap cap(Random random, long cost) {
    long some = cost / 2 + random.nextLong(cost);
    return new Cap(some, 6 * some);
  }

  /**
   * Sums the draws of the entries in their order, and lists those whose pot then held more than the
   * cap that they quote.
   */
  private static List<String> linesPastTheirCap(JournalFixture fixture) {
    var sums = new HashMap<String, Long>();
    var past = new ArrayList<String>();
    long last = fixture.count("select max(seq) from journal_entry");
    for (long seq = 1; seq <= last; seq++) {
      var entry = fixture.entries.find(seq).orElseThrow();
      if (entry.body().fields().get("draws") instanceof JsonValue.Array(var draws)) {
        for (JsonValue draw : draws) {
          String pot =
              text(draw, "pot")
                  + text(draw, "startsOn")
                  + text(((JsonValue.Struct) draw).fields().get("window"), "kind");
          long sum = sums.merge(pot, whole(draw, "cost"), Long::sum);
          if (whole(draw, "cost") > 0
              && sum > whole(((JsonValue.Struct) draw).fields().get("caps"), "cost")) {
            past.add("entry " + seq + ": " + pot + " holds " + sum);
          }
        }
      }
    }
    return past;
  }

  private static String text(@Nullable JsonValue struct, String name) {
    return struct instanceof JsonValue.Struct(var fields)
            && fields.get(name) instanceof JsonValue.Text(var text)
        ? text
        : "";
  }

  private static long whole(@Nullable JsonValue struct, String name) {
    return struct instanceof JsonValue.Struct(var fields)
            && fields.get(name) instanceof JsonValue.Whole(var number)
        ? number
        : 0;
  }

  private static List<List<String>> projections() {
    return Projections.TABLES.stream()
        .map(
            table ->
                database
                    .ownerJdbc()
                    .sql("select t::text from " + table + " t order by 1")
                    .query((row, _) -> row.getString(1))
                    .list())
        .toList();
  }
}
