package leeway.policy.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Basis;
import leeway.policy.Fact;
import leeway.policy.Situation;
import leeway.policy.Source;

/**
 * A small random rulebook, known twice: as a folder that is read, and as rows that a test can look
 * through by itself. All facts are booleans; a cell accepts true, false or anything.
 */
record RandomRules(List<RandomRule> rules) {
  static final List<String> FACTS = List.of("a", "b", "c", "d");
  private static final String FRAME =
      """
      name: Random
      currency: EUR
      zone: UTC
      languages: [en, fr]
      """;
  private static final String PEOPLE =
      """
      rest: { owner: lead, businessHours: 9 }
      roles: { lead: { title: { en: Lead } } }
      people: { ann: { name: Ann, role: lead } }
      """;
  private static final String KINDS =
      """
      kinds:
        any:
          facts: [a, b, c, d]
          asked: { concession: refund, amount: "100" }
      """;
  private static final List<Basis> BASES = List.of(Basis.values());

  /** A rule with its rows, first hit. */
  record RandomRule(String id, Basis basis, String group, List<RandomRow> rows) {

    /** The rows that may win: open ones before the first that holds, and that one. */
    List<RandomRow> mayWin(Map<String, Boolean> known) {
      var mayWin = new ArrayList<RandomRow>();
      for (var row : rows) {
        if (!row.fails(known)) {
          mayWin.add(row);
        }
        if (row.holds(known)) {
          break;
        }
      }
      return mayWin;
    }

    /** Whether the rule says the same whatever the unknown facts are. */
    boolean isCertain(Map<String, Boolean> known) {
      var mayWin = mayWin(known);
      return !mayWin.isEmpty()
          && mayWin.getLast().holds(known)
          && mayWin.stream().allMatch(row -> row.saysSameAs(mayWin.getFirst()));
    }

    boolean mayWithhold(Map<String, Boolean> known) {
      return basis.withholds() && mayWin(known).stream().anyMatch(row -> !row.grant());
    }
  }

  /** A row: the facts that it wants so, what it says, in major units. */
  record RandomRow(Map<String, Boolean> wanted, boolean grant, int amount) {
    boolean fails(Map<String, Boolean> known) {
      return wanted.entrySet().stream()
          .anyMatch(
              it ->
                  known.containsKey(it.getKey()) && !known.get(it.getKey()).equals(it.getValue()));
    }

    boolean holds(Map<String, Boolean> known) {
      return wanted.entrySet().stream()
          .allMatch(it -> it.getValue().equals(known.get(it.getKey())));
    }

    boolean saysSameAs(RandomRow other) {
      return grant == other.grant && amount == other.amount;
    }
  }

  static RandomRules of(Random random) {
    var rules = new ArrayList<RandomRule>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      var basis = BASES.get(random.nextInt(BASES.size()));
      var group = random.nextInt(3) == 0 ? "shared" : "";
      var rows = new ArrayList<RandomRow>();
      for (int j = 0; j <= random.nextInt(3); j++) {
        var wanted = wanted(random);
        boolean grant = basis.withholds() ? random.nextInt(5) == 0 : random.nextInt(4) > 0;
        if (rows.stream().noneMatch(it -> wanted.entrySet().containsAll(it.wanted().entrySet()))) {
          rows.add(new RandomRow(wanted, grant, grant ? 1 + random.nextInt(99) : 0));
        }
      }
      rules.add(new RandomRule("r" + i, basis, group, List.copyOf(rows)));
    }
    return new RandomRules(List.copyOf(rules));
  }

  private static Map<String, Boolean> wanted(Random random) {
    var wanted = new TreeMap<String, Boolean>();
    for (var fact : FACTS) {
      if (random.nextInt(3) == 0) {
        wanted.put(fact, random.nextBoolean());
      }
    }
    return wanted;
  }

  /** Some facts, each known with one chance in three of not being so. */
  static Map<String, Boolean> known(Random random) {
    var known = new HashMap<String, Boolean>();
    for (var fact : FACTS) {
      if (random.nextInt(3) > 0) {
        known.put(fact, random.nextBoolean());
      }
    }
    return known;
  }

  static Situation situation(Map<String, Boolean> known, String tone) {
    var facts = new HashMap<String, Fact.Known>();
    known.forEach(
        (name, value) -> facts.put(name, new Fact.Known(Values.bool(value), Source.SEEN)));
    facts.put("tone", new Fact.Known(new Value.Text(tone), Source.STATED));
    return Situation.of(facts);
  }

  /** The rulebook, written into a folder and read from it. */
  Rulebook read(Path folder) {
    try {
      write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Samples.rulebook(folder);
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(folder.resolve("rulebook.yaml"), FRAME);
    Files.writeString(
        folder.resolve("messages/en.yaml"), "say: { granted: Yes., silent: No rule. }\n");
    Files.writeString(
        folder.resolve("messages/fr.yaml"), "say: { granted: Oui., silent: Sans règle. }\n");
    Files.writeString(folder.resolve("people.yaml"), PEOPLE);
    var facts = new StringBuilder("facts:\n  tone: { type: text, privacy: linked }\n");
    FACTS.forEach(
        it -> facts.append("  ").append(it).append(": { type: boolean, privacy: plain }\n"));
    facts.append(KINDS);
    Files.writeString(folder.resolve("facts.yaml"), facts);
    for (var rule : rules) {
      Files.writeString(folder.resolve("rules/" + rule.id() + ".dmn"), dmn(rule));
    }
  }

  private static String dmn(RandomRule rule) {
    var dmn =
        new StringBuilder(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""
                + " xmlns:leeway=\"https://leeway.example/rulebook/1\" name=\"m\" namespace=\"urn:"
                + rule.id()
                + "\">");
    FACTS.forEach(
        it ->
            dmn.append(
                "<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"boolean\"/></inputData>"
                    .formatted(it, it, it)));
    dmn.append(
        "<decision id=\"%s\" name=\"%s\"><extensionElements>".formatted(rule.id(), rule.id()));
    dmn.append("<leeway:basis>%s</leeway:basis>".formatted(rule.basis().code()));
    dmn.append(rule.basis() == Basis.GUARDRAIL ? "<leeway:guards>law</leeway:guards>" : "");
    dmn.append("<leeway:owner>ann</leeway:owner><leeway:born>by chance</leeway:born>");
    dmn.append(
        rule.group().isEmpty() ? "" : "<leeway:group>%s</leeway:group>".formatted(rule.group()));
    dmn.append("</extensionElements><variable name=\"%s\"/>".formatted(rule.id()));
    FACTS.forEach(
        it ->
            dmn.append(
                "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
                    .formatted(it)));
    dmn.append("<decisionTable hitPolicy=\"FIRST\">");
    FACTS.forEach(
        it ->
            dmn.append(
                "<input><inputExpression><text>%s</text></inputExpression></input>".formatted(it)));
    for (var output : List.of("grant", "concession", "amount")) {
      dmn.append("<output name=\"%s\"/>".formatted(output));
    }
    rule.rows().forEach(row -> dmn.append(row(row)));
    return dmn.append("</decisionTable></decision></definitions>").toString();
  }

  private static String row(RandomRow row) {
    var cells = new StringBuilder("<rule>");
    for (var fact : FACTS) {
      var wanted = row.wanted().containsKey(fact) ? row.wanted().get(fact).toString() : "-";
      cells.append("<inputEntry><text>%s</text></inputEntry>".formatted(wanted));
    }
    var concession = row.grant() ? "\"refund\"" : "\"\"";
    for (var result :
        List.of(String.valueOf(row.grant()), concession, String.valueOf(row.amount()))) {
      cells.append("<outputEntry><text>%s</text></outputEntry>".formatted(result));
    }
    return cells.append("</rule>").toString();
  }
}
