package leeway.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leeway.engine.Problem;
import leeway.generator.figures.Figures;
import leeway.generator.world.Setting;
import leeway.policy.PersonId;
import leeway.policy.document.Fields;
import leeway.policy.document.Formula;
import leeway.policy.document.Problems;
import leeway.policy.document.YamlReader;

/**
 * {@code demo/history.yaml} of a sample: from which figures, seed and scale its history comes, who
 * looked at it on Fridays, what its promises are called here, and how what the history knows of an
 * ask becomes facts of the rulebook.
 */
record HistoryPlan(
    Setting setting,
    PersonId looker,
    Map<String, String> promises,
    Map<String, SequencedMap<String, Formula>> factsByKind) {
  private static final String ALL = "all";

  /** What the history knows of every ask, beside the facts of its kind. */
  static final List<String> KNOWN =
      List.of("amount", "boughtOn", "channel", "customer", "day", "place", "receipt", "segment");

  HistoryPlan {
    promises = Map.copyOf(promises);
    factsByKind = Map.copyOf(factsByKind);
  }

  /** Where the plan of a rulebook would lie. */
  static Path file(Path rulebook) {
    return rulebook.resolve("demo/history.yaml");
  }

  /** Reads it; throws IllegalStateException with all that is wrong with it. */
  static HistoryPlan read(Path rulebook) {
    var problems = new Problems();
    var fields =
        new Fields(YamlReader.mapping("history.yaml", bytes(rulebook), problems), problems);
    var figures = Figures.read(fields.text("company"));
    var setting =
        new Setting(
            figures, Long.parseLong(fields.text("seed")), Double.parseDouble(fields.text("scale")));
    var plan =
        new HistoryPlan(
            setting,
            new PersonId(fields.text("looker")),
            promises(fields.fields("promises")),
            formulas(fields.fields("facts"), figures, problems));
    fields.done();
    if (problems.hasErrors()) {
      throw new IllegalStateException(
          problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return plan;
  }

  private static Map<String, String> promises(Fields fields) {
    return fields.keys().stream().collect(Collectors.toMap(it -> it, fields::text));
  }

  private static byte[] bytes(Path rulebook) {
    try {
      return Files.readAllBytes(file(rulebook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, SequencedMap<String, Formula>> formulas(
      Fields kinds, Figures figures, Problems problems) {
    var names = new ArrayList<>(KNOWN);
    names.addAll(figures.factNames());
    var byKind = new TreeMap<String, SequencedMap<String, Formula>>();
    for (String kind : kinds.keys()) {
      var formulas = new LinkedHashMap<String, Formula>();
      kinds
          .textsByKey(kind)
          .forEach(
              (fact, text) ->
                  Formula.parse(text, names, problems)
                      .ifPresent(formula -> formulas.put(fact, formula)));
      byKind.put(kind, formulas);
    }
    return byKind;
  }

  /** What was promised in these words, as the product says it. */
  String promise(String words) {
    return promises.getOrDefault(words, words);
  }

  /** The facts of a kind: those of all kinds, and its own. */
  SequencedMap<String, Formula> facts(String kind) {
    var facts = new LinkedHashMap<>(factsByKind.getOrDefault(ALL, new LinkedHashMap<>()));
    facts.putAll(factsByKind.getOrDefault(kind, new LinkedHashMap<>()));
    return facts;
  }
}
