package leeway.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import leeway.engine.feel.Value;
import leeway.engine.history.HistoryMonth;
import leeway.engine.history.HistoryReader;
import leeway.engine.history.MalformedHistory;
import leeway.policy.facts.FactDefinition;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.TestServer;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.JournalPages;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The history follows the journal, and is the same bytes however it came about. */
class HistoryIndexTest {
  private static final SortedMap<String, FactDefinition> FACTS = facts();

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir private Path data = Path.of("");
  @TempDir private Path other = Path.of("");

  private final Random random = new Random(20_261_122);
  private final JournalPages pages = new JournalPages(database.jdbc());

  @Test
  void isTheSameBytesInWhateverPiecesItWasAppended() throws IOException {
    try (var journal = new JournalFixture(database.access().application())) {
      for (int piece = 0; piece < 6; piece++) {
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
          journal.journal.post(anAct(random));
        }
        new HistoryIndex(data, pages, 1 + random.nextInt(9)).append(FACTS);
      }
    }

    new HistoryIndex(other, pages).rebuild(FACTS);

    assertThat(bytes(data)).hasSizeGreaterThan(3).isEqualTo(bytes(other));
    assertThat(new HistoryIndex(data, pages).append(FACTS)).as("nothing is new").isZero();
  }

  @Test
  void keepsPlainFactsAndWhatCameOfThemInTheOrderOfTheEntries()
      throws IOException, MalformedHistory {
    var facts = new TreeMap<String, Part>();
    facts.put("bags", known("looked-up", Part.plain("4")));
    facts.put("gift", known("seen", new Part.Plain(new JsonValue.Truth(true))));
    facts.put("price", known("relayed", Part.plain("12.50")));
    facts.put("order", known("looked-up", new Part.Linked("W-1")));
    Receipt first;
    try (var journal = new JournalFixture(database.access().application())) {
      first = posted(journal, act("told-apart", "2031-03-04", facts, 7_50));
      posted(journal, act("told-apart", "2031-03-05", new TreeMap<>(), 1_00));
      posted(journal, act("told-apart", "2031-04-01", new TreeMap<>(), 1_00));
      posted(journal, JournalFixture.aDeed(5_00));
    }

    new HistoryIndex(data, pages).append(FACTS);

    var march = month("told-apart/2031-03.lwh");
    assertThat(march.size()).isEqualTo(2);
    assertThat(value(march, "bags", 0)).isEqualTo(Value.Num.of(4));
    assertThat(value(march, "gift", 0)).isEqualTo(new Value.Bool(true));
    assertThat(value(march, HistoryMonth.MONEY, 0)).isEqualTo(Value.Num.of(750));
    assertThat(value(march, HistoryMonth.SEQ, 0)).isEqualTo(Value.Num.of(first.seq()));
    assertThat(value(march, HistoryMonth.RULING, 0)).isEqualTo(new Value.Text("granted"));
    assertThat(value(march, HistoryMonth.ACT, 1)).isEqualTo(new Value.Text("money-back"));
    assertThat(march.fact("price")).as("relayed is not known").isEmpty();
    assertThat(march.fact("order")).as("a reference is no plain fact").isEmpty();
    assertThat(value(march, "bags", 1).isNull()).isTrue();
    assertThat(month("told-apart/2031-04.lwh").size()).isEqualTo(1);
  }

  @Test
  void isMadeAnewWhereItWasNotFinishedOrMadeOfSomethingElse() throws IOException {
    try (var journal = new JournalFixture(database.access().application())) {
      journal.journal.post(anAct(random));
    }
    var index = new HistoryIndex(data, pages);
    long entries = index.append(FACTS);
    var whole = bytes(data);
    var history = data.resolve("history");

    Files.writeString(history.resolve("writing"), "");
    assertThat(index.append(FACTS)).as("ended while it wrote").isEqualTo(entries);
    Files.writeString(
        history.resolve("head"),
        Files.readString(history.resolve("head")).replaceFirst("^1\\.\\d+\\.", "1.1."));
    assertThat(index.append(FACTS)).as("another chain").isEqualTo(entries);
    var fewer = new TreeMap<>(FACTS);
    fewer.remove("price");
    assertThat(index.append(fewer)).as("other facts").isEqualTo(entries);
    assertThat(index.append(FACTS)).isEqualTo(entries);

    assertThat(bytes(data)).isEqualTo(whole);
  }

  private static Receipt posted(JournalFixture journal, Posting posting) {
    return ((Outcome.Posted) journal.journal.post(posting)).receipt();
  }

  /** An act of one of two kinds in one of three months, with some facts of many decimals. */
  private static Posting anAct(Random random) {
    var facts = new TreeMap<String, Part>();
    if (random.nextInt(4) > 0) {
      var price = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
      facts.put("price", known("looked-up", Part.plain(price.toPlainString())));
    }
    if (random.nextBoolean()) {
      facts.put("goodsKind", known("seen", Part.plain(random.nextBoolean() ? "pump" : "hose")));
    }
    if (random.nextInt(5) == 0) {
      facts.put("boughtOn", known("stated", Part.plain("2025-12-" + (10 + random.nextInt(20)))));
    }
    String day = "2026-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(10);
    return act(random.nextBoolean() ? "A2" : "A3", day, facts, random.nextInt(90_00));
  }

  private static Posting act(
      String kind, String day, SortedMap<String, Part> facts, long minorUnits) {
    var assessment =
        JsonValue.Struct.of(
            Map.of(
                "day", JsonValue.of(day),
                "kind", JsonValue.of(kind),
                "ruling", JsonValue.of("granted")));
    var answer =
        new Answer(UUID.randomUUID().toString(), kind, Digest.of("assessment"), assessment, facts);
    var grant =
        new Happening.Grant(
            "GL-02", "GL-02.1", "money-back", JournalFixture.cad(minorUnits), "within-latitude");
    return Posting.of(
        JournalFixture.request(), JournalFixture.ANNA, new Happening.Act(answer, grant, ""));
  }

  private static Part known(String source, Part value) {
    return Part.group(Map.of("source", Part.plain(source), "value", value));
  }

  private HistoryMonth month(String file) throws IOException, MalformedHistory {
    return HistoryReader.read(Files.readAllBytes(data.resolve("history").resolve(file)));
  }

  private static Value value(HistoryMonth month, String fact, int place) {
    var history = month.fact(fact).orElseThrow();
    return history.coding().value(history.codes().code(place));
  }

  /** Every month of a history: its name, and its bytes as a list, so that they compare. */
  private static Map<String, List<Byte>> bytes(Path data) throws IOException {
    var months = new TreeMap<String, List<Byte>>();
    var folder = data.resolve("history");
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(it -> it.toString().endsWith(".lwh")).toList()) {
        var bytes = new ArrayList<Byte>();
        for (byte each : Files.readAllBytes(file)) {
          bytes.add(each);
        }
        months.put(folder.relativize(file).toString(), bytes);
      }
    }
    return months;
  }

  private static SortedMap<String, FactDefinition> facts() {
    try {
      var folder = TestServer.repositoryRoot().resolve("samples/greenleaf");
      return Rulebook.read(folder) instanceof Reading.Read(var rulebook, _)
          ? rulebook.facts()
          : new TreeMap<>();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
