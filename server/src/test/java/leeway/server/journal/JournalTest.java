package leeway.server.journal;

import static leeway.server.journal.JournalFixture.ANNA;
import static leeway.server.journal.JournalFixture.aDeed;
import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.cad;
import static leeway.server.journal.JournalFixture.receipt;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.StopReason;
import leeway.server.journal.posting.SubjectId;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private static JournalFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @BeforeEach
  void setBoundWide() {
    fixture.setBound(1_000_00, 100_000_00, 100_000_00);
  }

  @Test
  void givesAReceiptForAnActThatTheChainMeets() {
    Outcome outcome = fixture.journal.post(anAct(8_00));

    Receipt receipt = receipt(outcome);
    Entry entry = fixture.entries.find(receipt.seq()).orElseThrow();
    assertThat(entry.receipt()).isEqualTo(receipt);
    assertThat(entry.kind()).isEqualTo("act");
    assertThat(fixture.verify(List.of(receipt)).findings()).isEmpty();
  }

  @Test
  void beginsTheChainByNamingItself() {
    fixture.journal.post(anAct(1));

    Entry first = fixture.entries.find(1).orElseThrow();

    assertThat(first.kind()).isEqualTo(Entry.EPOCH_OPENED);
    assertThat(first.previous()).isEqualTo(Digest.NOTHING);
    assertThat(first.body().fields()).containsOnlyKeys("chain");
  }

  @Test
  void writesTheSameRequestWithTheSameKeyOnce() {
    Posting act = anAct(8_00);

    Outcome first = fixture.journal.post(act);
    Outcome second = fixture.journal.post(act);

    assertThat(second).isEqualTo(new Outcome.Replayed(receipt(first), Outcome.Fit.WITHIN));
  }

  @Test
  void writesNothingForAnotherRequestWithTheSameKey() {
    Posting act = anAct(8_00);
    fixture.journal.post(act);
    var other = new Request(act.request().key(), Digest.of("something else"));

    assertThat(fixture.journal.post(Posting.of(other, ANNA, act.happening())))
        .isEqualTo(new Outcome.KeyReused());
  }

  @Test
  void writesTheSameKeyOnceHoweverManySendItAtOnce() throws Exception {
    Posting act = anAct(8_00);

    List<Outcome> outcomes =
        inParallel(java.util.Collections.nCopies(40, () -> fixture.journal.post(act)));

    assertThat(outcomes)
        .extracting(JournalFixture::receipt)
        .containsOnly(receipt(outcomes.getFirst()));
    assertThat(outcomes).filteredOn(Outcome.Posted.class::isInstance).hasSize(1);
  }

  @Test
  void postsWhatAnActBringsAboutTogetherWithIt() {
    Posting act =
        anAct(8_00)
            .with(new Consequence.MoneyLine("drawer/7", cad(8_00), "41 PROMO"))
            .with(
                new Consequence.Task(
                    "restock", "person/bo", LocalDate.of(2026, 5, 2), Part.plain("rebate forms")))
            .with(
                new Consequence.Promise(
                    "person/anna",
                    LocalDate.of(2026, 5, 3),
                    cad(0),
                    new Part.Direct("call Mme Roy")))
            .with(new Consequence.Gap("matter-1", "rebate"))
            .with(
                new Consequence.Message(
                    "mail", "person/bo", Map.of("text", Part.plain("forms are out"))));

    long seq = receipt(fixture.journal.post(act)).seq();

    assertThat(
            fixture
                .jdbc
                .sql(
                    "select account, amount, currency, code, is_back from money_line where seq = :seq")
                .param("seq", seq)
                .query()
                .listOfRows())
        .containsExactly(
            Map.of(
                "account",
                "drawer/7",
                "amount",
                8_00L,
                "currency",
                "CAD",
                "code",
                "41 PROMO",
                "is_back",
                false));
    assertThat(count("task", seq)).isEqualTo(1);
    assertThat(count("promise", seq)).isEqualTo(1);
    assertThat(count("gap", seq)).isEqualTo(1);
    assertThat(count("outbox", seq)).isEqualTo(1);
    assertThat(count("act", seq)).isEqualTo(1);
  }

  @Test
  void recordsAGapOnceForEachMatter() {
    var gap = new Consequence.Gap("matter-2", "rebate");

    long first = receipt(fixture.journal.post(anAct(1).with(gap))).seq();
    long second = receipt(fixture.journal.post(anAct(1).with(gap))).seq();

    assertThat(count("gap", first)).isEqualTo(1);
    assertThat(count("gap", second)).isZero();
  }

  @Test
  void stopsAnActWhoseSwitchWasSetMeanwhileAndWritesNothing() {
    fixture.journal.post(
        Posting.of(request(), ANNA, new Happening.FlagSet("switch/all", "off", "till fraud")));
    Posting act = anAct(8_00).whileFlags(Map.of("switch/all", ""));

    Outcome outcome = fixture.journal.post(act);

    assertThat(outcome)
        .isEqualTo(new Outcome.Stopped(new StopReason.FlagChanged("switch/all", "off")));
    fixture.journal.post(
        Posting.of(request(), ANNA, new Happening.FlagSet("switch/all", "", "found")));
    assertThat(fixture.journal.post(act)).isInstanceOf(Outcome.Posted.class);
  }

  @Test
  void stopsASecondActOnARecordThatTheFirstChanged() {
    var change = new Consequence.RecordChange("orders", "W-7", 0, "", "{\"status\": \"returned\"}");

    Outcome first = fixture.journal.post(anAct(1).with(change));
    Outcome second = fixture.journal.post(anAct(1).with(change));

    assertThat(first).isInstanceOf(Outcome.Posted.class);
    assertThat(second)
        .isEqualTo(new Outcome.Stopped(new StopReason.RecordChanged("orders", "W-7")));
    assertThat(
            fixture
                .jdbc
                .sql("select version from record where key = 'W-7'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void takesAwayARecordThatAnActMadeAndLetsNoOlderAnswerRestOnANewerOne() {
    var made = new Consequence.RecordChange("orders", "W-8", 0, "", "{\"status\": \"new\"}");
    var removed = new Consequence.RecordChange("orders", "W-8", 1, made.document(), "");
    var remade = new Consequence.RecordChange("orders", "W-8", 2, "", "{\"status\": \"again\"}");

    assertThat(fixture.journal.post(anAct(1).with(made))).isInstanceOf(Outcome.Posted.class);
    assertThat(fixture.journal.post(anAct(1).with(removed))).isInstanceOf(Outcome.Posted.class);

    assertThat(documents("W-8")).containsExactly("none");
    assertThat(fixture.journal.post(anAct(1).with(made)))
        .isEqualTo(new Outcome.Stopped(new StopReason.RecordChanged("orders", "W-8")));
    assertThat(fixture.journal.post(anAct(1).with(remade))).isInstanceOf(Outcome.Posted.class);
    assertThat(documents("W-8")).containsExactly("{\"status\": \"again\"}");
  }

  private List<String> documents(String key) {
    return fixture
        .jdbc
        .sql("select coalesce(document::text, 'none') from record where key = :key")
        .param("key", key)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  @Test
  void dropsTheTasksOfWhatWasTakenBackAndKeepsThoseOfWhatWasAmended() {
    var task =
        new Consequence.Task("restock", "stock", LocalDate.of(2026, 3, 9), Part.plain("forms"));
    var line = new Consequence.MoneyLine("drawer/77", cad(10_00), "credit");
    long undone = receipt(fixture.journal.post(anAct(10_00).with(line).with(task))).seq();
    long amended = receipt(fixture.journal.post(anAct(10_00).with(line).with(task))).seq();

    fixture.journal.post(correction(undone));
    fixture.journal.post(
        correction(amended).with(new Consequence.MoneyLine("drawer/77", cad(4_00), "credit")));

    assertThat(new Registers(fixture.jdbc).tasks(new Decisions.Page(Long.MAX_VALUE, 100)))
        .extracting(Registers.Task::seq)
        .contains(amended)
        .doesNotContain(undone);
  }

  private static Posting correction(long seq) {
    return Posting.of(request(), ANNA, new Happening.Correction(seq, "wrong order"));
  }

  @Test
  void takesAnActBackOnceWithItsMoneyAndItsDraw() {
    Posting act =
        anAct(30_00)
            .with(aDraw("carl", 30_00, Consequence.Overrun.STOPS))
            .with(new Consequence.MoneyLine("drawer/8", cad(30_00), "credit"));
    long seq = receipt(fixture.journal.post(act)).seq();

    Posting back = Posting.of(request(), ANNA, new Happening.Correction(seq, "wrong customer"));
    long correction = receipt(fixture.journal.post(back)).seq();
    Outcome again =
        fixture.journal.post(
            Posting.of(request(), ANNA, new Happening.Correction(seq, "once more")));

    assertThat(fixture.count("select sum(amount) from money_line where account = 'drawer/8'"))
        .isZero();
    assertThat(fixture.count("select sum(cost) from budget where drawer = 'person/carl'")).isZero();
    assertThat(count("correction", correction)).isEqualTo(1);
    assertThat(again).isEqualTo(new Outcome.Stopped(new StopReason.AlreadyCorrected(seq)));
    Outcome nothing =
        fixture.journal.post(Posting.of(request(), ANNA, new Happening.Correction(1, "no act")));
    assertThat(nothing).isEqualTo(new Outcome.Stopped(new StopReason.NothingToCorrect(1)));
  }

  @Test
  void takesBackAnAmendmentButNotTheCorrectionInIt() {
    var line = new Consequence.MoneyLine("drawer/9", cad(30_00), "credit");
    long act = receipt(fixture.journal.post(anAct(30_00).with(line))).seq();
    Posting amended =
        Posting.of(request(), ANNA, new Happening.Correction(act, "it was 20"))
            .with(new Consequence.MoneyLine("drawer/9", cad(20_00), "credit"));
    long amendment = receipt(fixture.journal.post(amended)).seq();
    assertThat(fixture.count("select sum(amount) from money_line where account = 'drawer/9'"))
        .isEqualTo(20_00);

    fixture.journal.post(
        Posting.of(request(), ANNA, new Happening.Correction(amendment, "it was nothing")));

    assertThat(fixture.count("select sum(amount) from money_line where account = 'drawer/9'"))
        .isZero();
  }

  @Test
  void recordsADeedBeyondEveryBoundAndSaysSo() {
    Outcome outcome =
        fixture.journal.post(
            aDeed(5_000_00).with(aDraw("dora", 5_000_00, Consequence.Overrun.IS_RECORDED)));

    assertThat(outcome).isEqualTo(new Outcome.Posted(receipt(outcome), Outcome.Fit.BEYOND));
    assertThat(
            fixture
                .jdbc
                .sql("select is_beyond from deed where seq = :seq")
                .param("seq", receipt(outcome).seq())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(fixture.count("select count(*) from budget where drawer = 'person/dora'")).isZero();
  }

  @Test
  void drawsADeedInsideTheBoundLikeAnAct() {
    Outcome outcome =
        fixture.journal.post(
            aDeed(10_00).with(aDraw("emil", 10_00, Consequence.Overrun.IS_RECORDED)));

    assertThat(outcome).isEqualTo(new Outcome.Posted(receipt(outcome), Outcome.Fit.WITHIN));
    assertThat(
            fixture.count(
                "select sum(cost) from budget where drawer = 'person/emil' and window_kind = 'day'"))
        .isEqualTo(10_00);
  }

  @Test
  void refusesARefusalAndADeedAndASwitchOfAMachine() {
    var machine = new Author(Author.Kind.MACHINE, "fern");
    var refusal =
        new Happening.Refusal(JournalFixture.answer(), "too late", "a gift card", "person/bo");

    assertThatThrownBy(() -> Posting.of(request(), machine, refusal))
        .hasMessageContaining("made by a person");
    assertThatThrownBy(() -> Posting.of(request(), machine, aDeed(1).happening()))
        .hasMessageContaining("made by a person");
    assertThatThrownBy(
            () -> Posting.of(request(), machine, new Happening.FlagSet("switch/all", "off", "")))
        .hasMessageContaining("made by a person");
  }

  @Test
  void opensSealedTextsUntilTheSubjectIsForgottenAndStillVerifies() {
    SubjectId customer = fixture.subjects.of("customer", "roy_77");
    SubjectId order = fixture.subjects.of("order", "W-1001", customer);
    Receipt receipt = receipt(fixture.journal.post(anAct(8_00).about(List.of(customer, order))));
    Entry entry = fixture.entries.find(receipt.seq()).orElseThrow();
    String stored = new String(entry.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(stored).doesNotContain("Érables", "W-1001", "she waited", "roy_77");
    assertThat(fixture.entries.opened(entry).toString())
        .contains("12 rue des Érables", "she waited long enough");

    fixture.subjects.forget(customer, request(), ANNA);

    assertThat(fixture.entries.opened(entry)).isEqualTo(entry.body());
    assertThat(fixture.subjects.of("customer", "roy_77")).isNotEqualTo(customer);
    assertThat(fixture.subjects.of("order", "W-1001")).isNotEqualTo(order);
    assertThat(fixture.verify(List.of(receipt)).findings()).isEmpty();
  }

  @Test
  void linksTheSameReferenceOfTheSameSubjectAndOfNoOther() {
    SubjectId one = fixture.subjects.of("customer", "one");
    SubjectId two = fixture.subjects.of("customer", "two");

    JsonValue first = linkedOrder(fixture.journal.post(anAct(1).about(List.of(one))));
    JsonValue again = linkedOrder(fixture.journal.post(anAct(1).about(List.of(one))));
    JsonValue other = linkedOrder(fixture.journal.post(anAct(1).about(List.of(two))));

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void opensANewEpochThatQuotesTheLastKnownHead() {
    Receipt before = receipt(fixture.journal.post(anAct(1)));
    var lost = new Receipt(before.epoch(), before.seq() + 3, Digest.of("lost by the restore"));

    Receipt opening = fixture.journal.openEpoch(lost);
    Receipt after = receipt(fixture.journal.post(anAct(1)));

    assertThat(opening.epoch()).isEqualTo(before.epoch() + 1);
    assertThat(after.epoch()).isEqualTo(opening.epoch());
    assertThat(fixture.entries.find(opening.seq()).orElseThrow().body().fields())
        .containsEntry("lastKnown", JsonValue.of(lost.toString()));
    assertThat(fixture.verify(List.of(before, after)).findings()).isEmpty();
    assertThat(fixture.verify(List.of(lost)).findings()).hasSize(1);
  }

  private static JsonValue linkedOrder(Outcome outcome) {
    JsonValue value = fixture.entries.find(receipt(outcome).seq()).orElseThrow().body();
    for (String name : List.of("content", "answer", "facts", "order")) {
      value =
          ((JsonValue.Struct) value)
              .fields()
              .getOrDefault(name, JsonValue.Struct.of(new TreeMap<>()));
    }
    return value;
  }

  private static long count(String table, long seq) {
    return database
        .ownerJdbc()
        .sql("select count(*) from " + table + " where seq = :seq")
        .param("seq", seq)
        .query(Long.class)
        .single();
  }

  static List<Outcome> inParallel(List<Callable<Outcome>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<Outcome>();
      for (Future<Outcome> future : threads.invokeAll(calls)) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  @Test
  void keepsWhatIsPastWithItsOwnDayAndWhoDidItThen() {
    var at = Instant.parse("2025-05-16T14:42:00Z");
    var refusal = new Happening.Refusal(JournalFixture.answer(), "no form", "none", "nobody");
    var past = new Happening.Past(refusal, "person/0101", at);
    var imported = Posting.of(request(), Author.service("import"), past);

    long seq = receipt(fixture.journal.post(imported)).seq();

    var decision = new Decisions(fixture.jdbc).find(seq).orElseThrow();
    assertThat(decision.what()).isEqualTo("refusal");
    assertThat(decision.actor()).isEqualTo("person/0101");
    assertThat(decision.happenedAt()).isEqualTo(at);
    assertThat(decision.recordedAt()).isAfter(at);
    assertThat(
            fixture
                .jdbc
                .sql("select kind, actor from journal_entry where seq = " + seq)
                .query((row, _) -> row.getString(1) + " by " + row.getString(2))
                .single())
        .as("no refusal entry was made by an import")
        .isEqualTo("past-refusal by system/import");
  }

  @Test
  void letsThePastDrawOnNoBound() {
    var past = new Happening.Past(anAct(1).happening(), "person/0101", Instant.EPOCH);

    assertThatThrownBy(() -> Posting.of(request(), Author.service("import"), past).with(aDraw(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what is past draws on no bound, got a draw");
  }
}
