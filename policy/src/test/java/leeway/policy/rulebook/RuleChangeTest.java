package leeway.policy.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.KindId;
import leeway.policy.MissingFact;
import leeway.policy.RuleId;
import leeway.policy.Ruling;
import leeway.policy.Source;
import leeway.policy.document.Problems;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.rulebook.change.FileDiff;
import leeway.policy.rulebook.change.NewRule;
import leeway.policy.rulebook.change.Publishing;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleChange.Edit;
import leeway.policy.rulebook.change.RuleChange.Written;
import leeway.policy.rulebook.change.RuleDraft;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.rulebook.rule.RuleFault;
import leeway.policy.rulebook.rule.Spirit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change touches what it names, and counts from the day on which it is published. */
final class RuleChangeTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 3);
  private static final RuleId RETURNS = new RuleId("GL-02");
  private static final Spot GRACE = new Spot.Cell(0, 2);

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo", "retail"})
  void everySpotOfEveryRuleIsReplacedAndNothingElse(String sample) throws IOException {
    var files = files(sample);
    int spots = 0;
    for (var rule : rulebook(files).rules()) {
      for (var spot : RuleText.of(files, rule).spots().entrySet()) {
        var to = spot.getValue() + " & <b>";
        var after = done(change(rule, spot.getKey(), spot.getValue(), to), files, rule);

        assertThat(onlyLine(files, after)).hasSize(2);
        assertThat(onlyLine(files, after).getLast().text()).contains("&amp; &lt;b&gt;");
        var back = done(change(rule, spot.getKey(), to, spot.getValue()), after, rule);
        assertThat(RuleText.of(back, rule).spots()).isEqualTo(RuleText.of(files, rule).spots());
        spots++;
      }
    }
    assertThat(spots).isGreaterThan(40);
  }

  @Test
  void writesNothingWhereAnotherTextStands() throws IOException {
    var files = files("greenleaf");
    var rule = rule(files, RETURNS);

    assertThat(change(rule, GRACE, "<= 9", "<= 5").writeInto(files, rule))
        .isEqualTo(new Written.NotAsBefore(GRACE, "<= 7"));
    var elsewhere = new Spot.Cell(9, 9);
    assertThat(change(rule, elsewhere, "-", "1").writeInto(files, rule))
        .isEqualTo(new Written.NoSuchSpot(elsewhere));
  }

  @Test
  void fillsWhatIsEmptyAndAddsTheDayOfTheNextLook() throws IOException {
    var files = files("greenleaf");
    var orphan = rule(files, new RuleId("GL-10"));
    assertThat(RuleText.of(files, orphan).empty()).containsExactly(new Spot.ReviewBy());

    var after = done(change(orphan, new Spot.ReviewBy(), "", "2031-05-31"), files, orphan);

    assertThat(onlyLine(files, after))
        .extracting(FileDiff.Line::text)
        .singleElement()
        .isEqualTo("      <leeway:reviewBy>2031-05-31</leeway:reviewBy>");
    assertThat(rule(after, orphan.id()).card().reviewBy()).contains(LocalDate.of(2031, 5, 31));
    for (var written : List.of("<text></text>", "<text/>", "<text >  </text>")) {
      var path = orphan.place().source();
      var text = new String(files.byPath().getOrDefault(path, new byte[0]), UTF_8);
      var cell = "<text>\"cut-wood\", \"cut-chain\", \"mixed-paint\"</text>";
      assertThat(text).contains(cell);
      var emptied = files.with(path, text.replace(cell, written).getBytes(UTF_8));
      var filled = done(change(orphan, new Spot.Cell(0, 0), "", "\"cut-wood\""), emptied, orphan);

      assertThat(RuleText.of(filled, orphan).at(new Spot.Cell(0, 0))).contains("\"cut-wood\"");
    }
  }

  @Test
  void takesOneLineAndNoMore() {
    assertThatThrownBy(() -> new Edit("1", "2\n3")).hasMessageContaining("one line");
    assertThatThrownBy(() -> new Edit("1", " ")).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> new RuleChange(RETURNS, new TreeMap<>()))
        .hasMessageContaining("got no edit");
  }

  @Test
  void keepsWhatWasInForceForThePurchasesOfItsTime() throws IOException {
    var files = files("greenleaf");
    var rule = rule(files, RETURNS);
    var amended = done(change(rule, GRACE, "<= 7", "<= 0"), files, rule);
    var after = Publishing.on(PUBLISHED, files, amended);

    assertThat(ruling(rulebook(after), LocalDate.of(2026, 11, 2), 35)).isEqualTo("granted");
    assertThat(ruling(rulebook(after), PUBLISHED, 35)).isEqualTo("not-granted");
    assertThat(ruling(rulebook(after), PUBLISHED, 30)).isEqualTo("granted");
    assertThat(FileDiff.between(files, after))
        .extracting(FileDiff::path)
        .containsExactly(
            "rulebook.yaml",
            "rules/GL-02.dmn",
            "versions/2026-08-03/rulebook.yaml",
            "versions/2026-08-03/rules/GL-02.dmn");
    var againToday = done(change(rule, GRACE, "<= 0", "<= 3"), after, rule);
    assertThat(FileDiff.between(after, Publishing.on(PUBLISHED, after, againToday))).hasSize(1);
  }

  @Test
  void keepsWhatASecondChangeOfOneDayReplacesBesideTheFirst() throws IOException {
    var files = files("greenleaf");
    var returns = rule(files, RETURNS);
    var coupons = rule(files, new RuleId("GL-11"));
    var first =
        Publishing.on(
            PUBLISHED, files, done(change(returns, GRACE, "<= 7", "<= 0"), files, returns));
    var spot = RuleText.of(first, coupons).spots().entrySet().iterator().next();
    var second = done(change(coupons, spot.getKey(), spot.getValue(), "true"), first, coupons);

    assertThat(FileDiff.between(first, Publishing.on(PUBLISHED, first, second)))
        .extracting(FileDiff::path)
        .containsExactly("rules/GL-11.dmn", "versions/2026-08-03/rules/GL-11.dmn");
  }

  @Test
  void writesAHabitAsARuleThatWasNotThereBeforeItsDay() throws IOException {
    var files = files("greenleaf");
    var draft =
        new RuleDraft(
            new RuleId("H-7"),
            "A late return \"by the last bus\" <of the day> & the next",
            new TreeSet<>(List.of(new KindId("A2"))),
            new TreeMap<>(Map.of("daysLate", "[1..3]", "unused", "true")),
            new RuleDraft.Gives("exchange", "price"),
            new Spirit("one bus a day", "", "", ""),
            "they need not beg",
            "quality",
            "ordinary",
            "nathalie-cote",
            LocalDate.of(2027, 5, 1));
    var written = draft.written(rulebook(files).facts());

    var after = Publishing.on(PUBLISHED, files, written.writeInto(files).orElseThrow());

    var rule = rule(after, new RuleId("H-7"));
    assertThat(rule.card().title()).isEqualTo(draft.title());
    assertThat(rule.card().forCustomer()).isEqualTo("they need not beg");
    assertThat(rulebook(after).rules(PUBLISHED)).contains(rule);
    assertThat(rulebook(after).rules(PUBLISHED.minusDays(1))).doesNotContain(rule);
    assertThat(RuleText.of(after, rule).spots().values()).contains("[1..3]", "\"exchange\"");
    assertThat(written.writeInto(after)).isEmpty();
    assertThat(Rulebook.read(after).problems()).isEqualTo(Rulebook.read(files).problems());
    var again = new NewRule(new RuleId("H-8"), "Another one", written.text().replace("H-7", "H-8"));
    var both = Publishing.on(PUBLISHED, after, again.writeInto(after).orElseThrow());
    assertThat(rulebook(both).rules(PUBLISHED))
        .hasSize(rulebook(files).rules(PUBLISHED).size() + 2);
    assertThat(rulebook(both).rules(PUBLISHED.minusDays(1)))
        .hasSameSizeAs(rulebook(files).rules(PUBLISHED.minusDays(1)));
  }

  static Stream<Long> seeds() {
    return Seeds.fresh().limit(4).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void changesNoAnswerOfADayBefore(long seed) throws IOException {
    var random = new Random(seed);
    for (var sample : List.of("greenleaf", "rondo", "retail")) {
      var files = files(sample);
      var before = rulebook(files);
      var after = rulebook(Publishing.on(PUBLISHED, files, randomlyAmended(files, random)));
      var situations = new RandomSituations(before, random);
      for (int i = 0; i < 100; i++) {
        var ask = situations.next();

        assertThat(ask.day()).isBefore(PUBLISHED);
        assertThat(said(after, ask)).isEqualTo(said(before, ask));
      }
    }
  }

  @Test
  void seesAChangeOverAsksOfAnyDayAsIfItHadAlwaysBeenSo() throws IOException {
    var files = files("greenleaf");
    var rule = rule(files, RETURNS);
    var amended = done(change(rule, GRACE, "<= 7", "<= 0"), files, rule);

    var bought = LocalDate.of(2026, 9, 1);
    assertThat(ruling(rulebook(Publishing.sinceEver(files)), bought, 35)).isEqualTo("granted");
    assertThat(ruling(rulebook(Publishing.sinceEver(amended)), bought, 35))
        .isEqualTo("not-granted");
  }

  /** The files with a number of a random cell raised, in a way that check accepts. */
  private static RulebookFiles randomlyAmended(RulebookFiles files, Random random) {
    var rules = rulebook(files).rules();
    while (true) {
      var rule = rules.get(random.nextInt(rules.size()));
      var spots = RuleText.of(files, rule).spots();
      spots.values().removeIf(it -> !it.matches("(<=|<|>=|>) \\d+"));
      if (!spots.isEmpty()) {
        var spot = List.copyOf(spots.entrySet()).get(random.nextInt(spots.size()));
        var raised = change(rule, spot.getKey(), spot.getValue(), spot.getValue() + "1");
        var amended = done(raised, files, rule);
        if (Rulebook.read(amended) instanceof Reading.Read) {
          return amended;
        }
      }
    }
  }

  /** What is said, but for where a question tells the values of its fact apart. */
  private static List<Object> said(Rulebook rulebook, Ask ask) {
    try {
      return said(rulebook.assess(ask));
    } catch (RuleFault e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static List<Object> said(Assessment it) {
    var missing = it.missing().stream().map(MissingFact::fact).toList();
    Object ruling = it.ruling() instanceof Ruling.NeedsFacts ? missing : it.ruling();
    return List.of(ruling, it.offers(), it.withheld(), it.guardrails(), it.unmet(), it.asked());
  }

  private static String ruling(Rulebook rulebook, LocalDate bought, int daysAfter) {
    var kind = new KindId("A2");
    var given =
        Map.of(
            "price", given(new Value.Num(new BigDecimal("40.00"))),
            "receipt", given(Values.TRUE),
            "unused", given(Values.TRUE),
            "faulty", given(Values.FALSE),
            "boughtOn", given(new Value.Date(bought)));
    var day = bought.plusDays(daysAfter);
    Ruling ruling =
        switch (rulebook.situation(kind, day, given)) {
          case Typed.Fits(var situation) ->
              rulebook.assess(new Ask(kind, situation, day, Locale.ENGLISH)).ruling();
          case Typed.Misfits(var problems) -> throw new AssertionError(problems.toString());
        };
    return ruling.code();
  }

  private static Given given(Value value) {
    return new Given(value, Source.LOOKED_UP);
  }

  private static List<FileDiff.Line> onlyLine(RulebookFiles before, RulebookFiles after) {
    var diffs = FileDiff.between(before, after);
    assertThat(diffs).hasSize(1);
    return diffs.getFirst().lines();
  }

  private static RuleChange change(Rule rule, Spot spot, String from, String to) {
    return new RuleChange(rule.id(), new TreeMap<>(Map.of(spot, new Edit(from, to))));
  }

  private static RulebookFiles done(RuleChange change, RulebookFiles files, Rule rule) {
    return switch (change.writeInto(files, rule)) {
      case Written.Done(var after, _) -> after;
      case Written.NotAsBefore other -> throw new AssertionError(change + ": " + other);
      case Written.NoSuchSpot other -> throw new AssertionError(change + ": " + other);
    };
  }

  private static Rule rule(RulebookFiles files, RuleId id) {
    return rulebook(files).rules().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Rulebook rulebook(RulebookFiles files) {
    return switch (Rulebook.read(files)) {
      case Reading.Read(var rulebook, _) -> rulebook;
      case Reading.Unreadable(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static RulebookFiles files(String sample) throws IOException {
    return RulebookFiles.read(Samples.folder(sample), new Problems());
  }
}
