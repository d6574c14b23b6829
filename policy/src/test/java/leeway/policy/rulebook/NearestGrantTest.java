package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.nearest.NearestGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two laws of the nearest grant over random rulebooks with rights, goodwill, guardrails and
 * groups: applying it grants, and trying every combination of a small domain finds none smaller.
 */
final class NearestGrantTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 28);
  private static final int BOUND_MAX = 5;
  private static final int TRIED_FROM = -2;
  private static final int TRIED_TO = 11;
  private static final String FACTS =
      """
      facts:
        days: { type: number, step: 1, privacy: plain, couldDiffer: true }
        bought: { type: date, privacy: plain, couldDiffer: true }
        late: { type: number, step: 1, privacy: plain, derived: "max(0, (today - bought).days - 2)" }
        opened: { type: boolean, privacy: plain, couldDiffer: true }
        state: { type: code, values: [new, used, broken], privacy: plain, couldDiffer: true }
        fixed: { type: boolean, privacy: plain }
      kinds:
        any:
          facts: [days, bought, opened, state, fixed]
          asked: { concession: refund, amount: "100" }
      """;
  private static final Map<String, String> INPUTS =
      new TreeMap<>(
          Map.of(
              "days", "number", "late", "number", "opened", "boolean", "state", "string", "fixed",
              "boolean"));

  @TempDir private Path folder = Path.of("");

  static Stream<Long> seeds() {
    return Seeds.fresh().boxed().limit(12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void applyingItGrantsAndNoCombinationIsSmaller(long seed) throws IOException {
    var random = new Random(seed);
    var rulebook = write(random);
    for (int i = 0; i < 6; i++) {
      var facts = facts(random);
      var nearest = rulebook.nearestGrant(ask(rulebook, facts));
      var smallest = smallest(rulebook, facts);

      switch (nearest) {
        case NearestGrant.Already() -> assertThat(smallest).contains(List.of(0, 0));
        case NearestGrant.Nowhere() ->
            assertThat(smallest).as("seed %d, %s", seed, facts).isEmpty();
        case NearestGrant.By(var changes) -> {
          var applied = new TreeMap<>(facts);
          changes.forEach(change -> applied.put(change.fact(), change.to()));
          assertThat(isGranted(rulebook, applied)).as("seed %d, %s", seed, facts).isTrue();
          int steps = changes.stream().mapToInt(it -> it.steps().intValueExact()).sum();
          assertThat(smallest)
              .as("seed %d, %s: %s", seed, facts, changes)
              .contains(List.of(changes.size(), steps));
        }
        case NearestGrant.NotExhausted() -> throw new AssertionError("few combinations");
      }
    }
  }

  @Test
  void aGuardrailIsPartOfTheWay() throws IOException {
    var rulebook =
        read(
            List.of(
                rule("grants", "goodwill", List.of(List.of("days", "<= 3", "true"))),
                rule("guards", "guardrail", List.of(List.of("opened", "true", "false")))));

    var nearest =
        rulebook.nearestGrant(
            ask(rulebook, Map.of("days", Value.Num.of(5), "opened", Values.TRUE)));

    assertThat(((NearestGrant.By) nearest).changes())
        .extracting(it -> it.fact() + " " + it.to() + " " + it.steps().toPlainString())
        .containsExactly("days " + Value.Num.of(3) + " 2.000000", "opened " + Values.FALSE + " 1");
  }

  @Test
  void whatIsMissingIsTriedOnBothSidesOfEveryBound() throws IOException {
    var rulebook =
        read(
            List.of(
                rule(
                    "grants",
                    "goodwill",
                    List.of(List.of("days", "<= 3", "true"), List.of("days", "-", "false")))));

    var assessment = rulebook.assess(ask(rulebook, Map.of("opened", Values.TRUE)));

    assertThat(assessment.ruling()).isInstanceOf(Ruling.NeedsFacts.class);
    assertThat(assessment.missing().getFirst().changes())
        .containsExactly(
            new MissingFact.Change("<= 3", "granted", "10.00"),
            new MissingFact.Change(">= 4", "not-granted", "0"));
  }

  private static boolean isGranted(Rulebook rulebook, Map<String, Value> facts) {
    return rulebook.assess(ask(rulebook, facts)).ruling() instanceof Ruling.Granted;
  }

  /** The fewest facts and then steps that grant, by trying everything. */
  private static Optional<List<Integer>> smallest(Rulebook rulebook, Map<String, Value> facts) {
    List<Integer> best = List.of();
    for (var days : numbers(value(facts, "days"))) {
      for (var bought : days(value(facts, "bought"))) {
        for (var opened : List.of(Values.TRUE, Values.FALSE)) {
          for (var state : List.of("new", "used", "broken")) {
            var tried = new TreeMap<>(facts);
            tried.put("days", days);
            tried.put("bought", bought);
            tried.put("opened", opened);
            tried.put("state", Values.text(state));
            var size = size(facts, tried);
            boolean isSmaller = best.isEmpty() || isBefore(size, best);
            if (isSmaller && isGranted(rulebook, tried)) {
              best = size;
            }
          }
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean isBefore(List<Integer> one, List<Integer> other) {
    int byCount = one.getFirst().compareTo(other.getFirst());
    return byCount < 0 || (byCount == 0 && one.getLast() < other.getLast());
  }

  private static List<Integer> size(Map<String, Value> from, Map<String, Value> to) {
    int count = 0;
    int steps = 0;
    for (var fact : to.keySet()) {
      if (!value(to, fact).equals(value(from, fact))) {
        count++;
        steps += steps(value(from, fact), value(to, fact));
      }
    }
    return List.of(count, steps);
  }

  private static Value value(Map<String, Value> facts, String name) {
    return facts.getOrDefault(name, Values.NULL);
  }

  private static int steps(Value from, Value to) {
    return switch (from) {
      case Value.Num(var number) when to instanceof Value.Num(var other) ->
          number.subtract(other).abs().intValueExact();
      case Value.Date(var day) when to instanceof Value.Date(var other) ->
          (int) Math.abs(day.toEpochDay() - other.toEpochDay());
      default -> 1;
    };
  }

  private static List<Value> numbers(Value own) {
    return Stream.concat(
            Stream.of(own),
            IntStream.rangeClosed(TRIED_FROM, TRIED_TO).<Value>mapToObj(Value.Num::of))
        .distinct()
        .toList();
  }

  private static List<Value> days(Value own) {
    return Stream.concat(
            Stream.of(own),
            IntStream.rangeClosed(TRIED_FROM, TRIED_TO)
                .<Value>mapToObj(it -> new Value.Date(DAY.minusDays(it))))
        .distinct()
        .toList();
  }

  private static Map<String, Value> facts(Random random) {
    var facts = new TreeMap<String, Value>();
    facts.put("days", Value.Num.of(random.nextInt(9)));
    facts.put("bought", new Value.Date(DAY.minusDays(random.nextInt(9))));
    facts.put("opened", Values.bool(random.nextBoolean()));
    facts.put("state", Values.text(List.of("new", "used", "broken").get(random.nextInt(3))));
    facts.put("fixed", Values.bool(random.nextBoolean()));
    return facts;
  }

  private static Ask ask(Rulebook rulebook, Map<String, Value> facts) {
    var given = new TreeMap<String, Given>();
    facts.forEach((name, value) -> given.put(name, new Given(value, Source.SEEN)));
    var kind = new KindId("any");
    var situation = ((Typed.Fits) rulebook.situation(kind, DAY, given)).situation();
    return new Ask(kind, situation, DAY, Locale.ENGLISH);
  }

  private Rulebook write(Random random) throws IOException {
    var rules = new ArrayList<String>();
    var bases = List.of("contract", "goodwill", "goodwill", "guardrail", "feasibility");
    for (int i = 0; i < bases.size(); i++) {
      boolean withholds = i > 2;
      var rows = new ArrayList<List<String>>();
      for (int row = 0; row <= random.nextInt(3); row++) {
        var cells = new ArrayList<String>();
        for (var input : INPUTS.keySet()) {
          if (random.nextInt(withholds ? 3 : 2) > 0) {
            cells.addAll(List.of(input, cell(random, input)));
          }
        }
        cells.add(String.valueOf(!withholds && random.nextInt(5) > 0));
        rows.add(cells);
      }
      rules.add(rule("r" + i, bases.get(i), rows));
    }
    return read(rules);
  }

  private static String cell(Random random, String input) {
    int bound = random.nextInt(BOUND_MAX + 1);
    return switch (input) {
      case "days", "late" ->
          List.of("<= " + bound, "> " + bound, String.valueOf(bound)).get(random.nextInt(3));
      case "state" -> List.of("\"new\"", "not(\"used\")", "\"used\"").get(random.nextInt(3));
      default -> String.valueOf(random.nextBoolean());
    };
  }

  /** A rule; each row is names and cells by turns, and at the end whether it grants. */
  private static String rule(String id, String basis, List<List<String>> rows) {
    var dmn =
        new StringBuilder(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""
                + " xmlns:leeway=\"https://leeway.example/rulebook/1\" name=\"m\" namespace=\"urn:"
                + id
                + "\">");
    INPUTS.forEach(
        (name, type) ->
            dmn.append(
                "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>"
                    .formatted(name, type)));
    dmn.append("<decision id=\"%1$s\" name=\"%1$s\"><extensionElements>".formatted(id));
    dmn.append("<leeway:basis>%s</leeway:basis>".formatted(basis));
    dmn.append(basis.equals("guardrail") ? "<leeway:guards>law</leeway:guards>" : "");
    dmn.append("<leeway:owner>ann</leeway:owner><leeway:born>by chance</leeway:born>");
    dmn.append(basis.equals("goodwill") ? "<leeway:group>one</leeway:group>" : "");
    dmn.append("</extensionElements><variable name=\"%s\"/>".formatted(id));
    INPUTS
        .keySet()
        .forEach(
            it ->
                dmn.append(
                    "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
                        .formatted(it)));
    dmn.append("<decisionTable hitPolicy=\"COLLECT\">");
    INPUTS
        .keySet()
        .forEach(
            it ->
                dmn.append(
                    "<input><inputExpression><text>%s</text></inputExpression></input>"
                        .formatted(it)));
    for (var output : List.of("grant", "concession", "amount")) {
      dmn.append("<output name=\"%s\"/>".formatted(output));
    }
    rows.forEach(row -> dmn.append(row(row)));
    return dmn.append("</decisionTable></decision></definitions>").toString();
  }

  private static String row(List<String> row) {
    var cells = new StringBuilder("<rule>");
    for (var input : INPUTS.keySet()) {
      int at = row.indexOf(input);
      var cell = at < 0 ? "-" : row.get(at + 1);
      cells.append("<inputEntry><text><![CDATA[%s]]></text></inputEntry>".formatted(cell));
    }
    boolean grants = row.getLast().equals("true");
    for (var result : List.of(row.getLast(), grants ? "\"refund\"" : "\"\"", grants ? "10" : "0")) {
      cells.append("<outputEntry><text>%s</text></outputEntry>".formatted(result));
    }
    return cells.append("</rule>").toString();
  }

  private Rulebook read(List<String> rules) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(
        folder.resolve("rulebook.yaml"), "name: R\ncurrency: EUR\nzone: UTC\nlanguages: [en]\n");
    Files.writeString(folder.resolve("messages/en.yaml"), "say: { granted: Yes., silent: No. }\n");
    Files.writeString(
        folder.resolve("people.yaml"),
        """
        rest: { owner: lead, businessHours: 9 }
        roles: { lead: { title: { en: Lead } } }
        people: { ann: { name: Ann, role: lead } }
        """);
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
    for (int i = 0; i < rules.size(); i++) {
      Files.writeString(folder.resolve("rules/r" + i + ".dmn"), rules.get(i));
    }
    return Samples.rulebook(folder);
  }
}
