package leeway.policy.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.history.HistoryReader;
import leeway.engine.history.HistoryWriter;
import leeway.engine.history.MalformedHistory;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.history.RulebookReplay.Said;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked, through the columns and back, and what an amendment makes of it. */
final class RulebookReplayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Path GREENLEAF = Path.of("../samples/greenleaf");
  private static final KindId LATE = new KindId("A2");

  @TempDir private Path folder = Path.of("");

  @Test
  void answersFromColumnsWhatItAnsweredThen() throws IOException, MalformedHistory {
    var rulebook = read(GREENLEAF);
    var replay = new RulebookReplay(rulebook, rulebook);
    var asks = asks(rulebook);
    var then = IntStream.range(0, asks.size()).mapToObj(i -> named(i, asks.get(i))).toList();

    var months = new HistoryColumns(rulebook.facts()).months(past(asks));
    var remembered = new ArrayList<RulebookReplay.Named>();
    for (var month : months) {
      remembered.addAll(replay.asks(HistoryReader.read(HistoryWriter.write(month))));
    }

    assertThat(replay.over(remembered)).isEqualTo(replay.over(then));
  }

  @Test
  void writesTheSameBytesForTheSameAsks() throws IOException {
    var rulebook = read(GREENLEAF);
    var columns = new HistoryColumns(rulebook.facts());

    var once = HistoryWriter.write(columns.months(past(asks(rulebook))).getFirst());
    var again = HistoryWriter.write(columns.months(past(asks(rulebook))).getFirst());

    assertThat(again).isEqualTo(once);
  }

  @Test
  void listsWhatAWiderWindowWouldHaveGiven() throws IOException {
    var rulebook = read(GREENLEAF);
    var asks = asks(rulebook);
    var named = IntStream.range(0, asks.size()).mapToObj(i -> named(i, asks.get(i))).toList();

    var changed =
        new RulebookReplay(rulebook, read(amended()))
            .over(named).stream().filter(RulebookReplay.Line::isChanged).toList();

    assertThat(changed)
        .extracting(RulebookReplay.Line::name)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(8, 14).mapToObj(late -> "entry " + (late + 1)).toList());
    assertThat(changed)
        .extracting(RulebookReplay.Line::after)
        .containsOnly(new Said("granted", 80_00));
  }

  @Test
  void countsHowOftenEachRowAnswered() throws IOException {
    var rulebook = read(GREENLEAF);

    assertThat(FiredRows.of(rulebook, new RuleId("GL-02"), DAY, asks(rulebook)))
        .isEqualTo(new TreeMap<>(Map.of(0, 8L, 1, 12L)));
  }

  private static RulebookReplay.Named named(int place, Ask ask) {
    return new RulebookReplay.Named("entry " + (place + 1), ask);
  }

  private static List<PastAsk> past(List<Ask> asks) {
    return IntStream.range(0, asks.size())
        .mapToObj(
            i ->
                new PastAsk(
                    asks.get(i).kind(), DAY, asks.get(i).situation(), "granted", "", 80_00, i + 1L))
        .toList();
  }

  /** Twenty returns, each a day later than the one before; the first is not late. */
  private static List<Ask> asks(Rulebook rulebook) {
    return IntStream.range(0, 20).mapToObj(late -> ask(rulebook, late)).toList();
  }

  private static Ask ask(Rulebook rulebook, int daysLate) {
    var given = new TreeMap<String, Given>();
    given.put("boughtOn", seen(new Value.Date(DAY.minusDays(30L + daysLate))));
    given.put("price", seen(Value.Num.of(80)));
    given.put("receipt", seen(Values.TRUE));
    given.put("unused", seen(Values.TRUE));
    given.put("faulty", seen(Values.FALSE));
    given.put("goodsKind", seen(Values.text("other")));
    given.put("customer", seen(Values.text("somebody")));
    var situation = ((Typed.Fits) rulebook.situation(LATE, DAY, given)).situation();
    return new Ask(LATE, situation, DAY, Locale.ENGLISH);
  }

  private static Given seen(Value value) {
    return new Given(value, Source.LOOKED_UP);
  }

  private Path amended() throws IOException {
    try (Stream<Path> files = Files.walk(GREENLEAF)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(GREENLEAF.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    var rule = folder.resolve("rules/GL-02.dmn");
    Files.writeString(rule, Files.readString(rule).replace("&lt;= 7<", "&lt;= 14<"));
    return folder;
  }

  private static Rulebook read(Path from) throws IOException {
    return ((Reading.Read) Rulebook.read(from)).rulebook();
  }
}
