package leeway.policy.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.SourceText;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.document.Fields;
import leeway.policy.document.Formula;
import leeway.policy.document.Labels;
import leeway.policy.document.Problems;

/** Reads {@code facts} and {@code kinds} of {@code facts.yaml}. */
public final class FactsReader {
  private final Problems problems;
  private final SortedMap<String, FactDefinition> definitions = new TreeMap<>();
  private final SequencedMap<String, SourceText> written = new LinkedHashMap<>();

  private FactsReader(Problems problems) {
    this.problems = problems;
  }

  /** The facts and kinds of the file. */
  public static Facts read(Fields file, Company company, Problems problems) {
    var reader = new FactsReader(problems);
    file.fieldsByKey("facts").forEach(reader::definition);
    var derivations = reader.derivations();
    var kinds = reader.kinds(file);
    return new Facts(reader.definitions, kinds, derivations, company);
  }

  private void definition(String name, Fields fields) {
    var type = fields.oneOf("type", FactType.codes(), FactType.TEXT.code());
    var privacy = fields.oneOf("privacy", Privacy.codes(), Privacy.DIRECT.code());
    var source = fields.oneOf("source", List.of("looked-up", "seen", "stated"), "stated");
    var derived = fields.optionalText("derived");
    derived.ifPresent(text -> written.put(name, text));
    var definition =
        new FactDefinition(
            name,
            FactType.of(type).orElse(FactType.TEXT),
            values(fields),
            fields.text("unit", ""),
            fields.number("step", BigDecimal.ZERO),
            new FactDefinition.Range(bound("least", fields), bound("most", fields)),
            Privacy.of(privacy).orElse(Privacy.DIRECT),
            Source.of(source).orElse(Source.STATED),
            derived.isPresent(),
            fields.flag("widens", false),
            fields.flag("couldDiffer", false),
            fields.labels("question"),
            fields.place());
    requireType(fields, definition);
    fields.done();
    definitions.put(name, definition);
  }

  private static Optional<BigDecimal> bound(String key, Fields fields) {
    return fields.has(key) ? Optional.of(fields.number(key, BigDecimal.ZERO)) : Optional.empty();
  }

  private void requireType(Fields fields, FactDefinition definition) {
    if (!fields.has("type") || !fields.has("privacy")) {
      problems.error(
          "fact-incomplete",
          fields.place(),
          "fact `" + definition.name() + "` has a type and a privacy, got only one of them or none",
          "add `type: …` and `privacy: plain`, `linked` or `direct`");
    }
    if (definition.type() == FactType.CODE && definition.values().isEmpty()) {
      problems.error(
          "fact-incomplete",
          fields.place("type"),
          "fact `" + definition.name() + "` is a code and so has values, got none",
          "add `values: [...]`");
    }
  }

  private static SequencedMap<String, Labels> values(Fields fields) {
    var values = new LinkedHashMap<String, Labels>();
    if (fields.node("values").filter(node -> node.shape().equals("a mapping")).isPresent()) {
      var labelled = fields.fields("values");
      labelled.keys().forEach(code -> values.put(code, labelled.labels(code)));
    } else {
      fields.texts("values").forEach(code -> values.put(code.text(), codeItself(code.text())));
    }
    return values;
  }

  private static Labels codeItself(String code) {
    var label = new LinkedHashMap<String, String>();
    label.put("en", code);
    return new Labels(label);
  }

  /** The formulas in an order in which each finds what it uses. */
  private SequencedMap<String, Formula> derivations() {
    var formulas = new LinkedHashMap<String, Formula>();
    written.forEach(
        (name, text) -> formula(text).ifPresent(formula -> formulas.put(name, formula)));
    var ordered = new LinkedHashMap<String, Formula>();
    var begun = new HashSet<String>();
    formulas.keySet().forEach(name -> order(name, formulas, begun, ordered));
    return ordered;
  }

  private void order(
      String name,
      SequencedMap<String, Formula> formulas,
      Set<String> begun,
      SequencedMap<String, Formula> ordered) {
    var formula = formulas.get(name);
    if (formula == null || ordered.containsKey(name)) {
      return;
    }
    if (!begun.add(name)) {
      problems.error(
          "fact-cycle",
          formula.place(),
          "fact `" + name + "` is derived from itself",
          "derive it from other facts");
      return;
    }
    formula.names().forEach(used -> order(used, formulas, begun, ordered));
    ordered.put(name, formula);
  }

  private Optional<Formula> formula(SourceText text) {
    return Formula.parse(text, names(), problems);
  }

  private Set<String> names() {
    var names = new HashSet<>(definitions.keySet());
    names.add(Facts.KIND);
    names.add(Facts.TODAY);
    return names;
  }

  private SortedMap<KindId, Kind> kinds(Fields file) {
    var kinds = new TreeMap<KindId, Kind>();
    file.fieldsByKey("kinds")
        .forEach(
            (name, fields) -> {
              var id = fields.id(name, KindId::new);
              var kind = id.map(it -> kind(it, fields));
              kind.ifPresent(it -> kinds.put(it.id(), it));
              fields.done();
            });
    return kinds;
  }

  private Kind kind(KindId id, Fields fields) {
    var facts = factNames(fields, "facts");
    var required = factNames(fields, "required");
    return new Kind(id, fields.labels("title"), facts, required, terms(fields));
  }

  private Kind.Terms terms(Fields fields) {
    var asked = fields.fields("asked");
    var terms =
        new Kind.Terms(
            asked.text("concession", "none"),
            optionalFormula(asked, "amount"),
            optionalFormula(fields, "paid"),
            factNames(fields, "purchasedOn"),
            factNames(fields, "until"),
            tasks(fields));
    asked.done();
    return terms;
  }

  private List<Kind.Task> tasks(Fields fields) {
    var tasks = new ArrayList<Kind.Task>();
    for (var task : fields.fieldsInList("tasks")) {
      var code = task.text("task");
      optionalFormula(task, "when").forEach(when -> tasks.add(new Kind.Task(code, when)));
      task.done();
    }
    return tasks;
  }

  private List<Formula> optionalFormula(Fields fields, String key) {
    return fields.optionalText(key).flatMap(this::formula).stream().toList();
  }

  private List<String> factNames(Fields fields, String key) {
    var names = new ArrayList<String>();
    for (var name : fields.texts(key)) {
      if (definitions.containsKey(name.text())) {
        names.add(name.text());
      } else {
        problems.error(
            "unknown-fact",
            name.place(0, name.text().length()),
            "no fact is named `" + name.text() + "`",
            "name one of the facts of this file");
      }
    }
    return names;
  }
}
