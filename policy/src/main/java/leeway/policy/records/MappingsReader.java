package leeway.policy.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import leeway.engine.SourceText;
import leeway.policy.KindId;
import leeway.policy.document.Fields;
import leeway.policy.document.Formula;
import leeway.policy.document.Problems;
import leeway.policy.facts.Facts;

/**
 * Reads {@code input}, {@code collections}, {@code lookups} and {@code effects} of {@code
 * facts.yaml}.
 */
public final class MappingsReader {
  private static final Pattern FIELD = Pattern.compile("\\bdocument\\.([\\p{L}_][\\p{L}\\p{N}_]*)");

  private final Facts facts;
  private final Problems problems;

  private MappingsReader(Facts facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /** The mappings of the file, over the facts that it defines. */
  public static Mappings read(Fields file, Facts facts, Problems problems) {
    var reader = new MappingsReader(facts, problems);
    var collections = reader.collections(file);
    var names = new HashSet<String>();
    collections.forEach(collection -> names.add(collection.name()));
    var wanted = reader.wanted(file.fields("lookups"), names);
    var scope = reader.factNames();
    wanted.forEach(record -> scope.add(record.name()));
    var lookups = new Lookups(wanted, reader.factFormulas(file.fields("lookups"), scope));
    var effects = reader.effects(file, names, scope, lookups);
    return new Mappings(collections, reader.subjects(file), lookups, effects, reader.input(file));
  }

  /** Whom and what an ask is about: a fact for each. */
  private SequencedMap<String, String> subjects(Fields file) {
    var subjects = new LinkedHashMap<String, String>();
    file.textsByKey("subjects")
        .forEach(
            (name, fact) -> {
              if (!facts.definitions().containsKey(fact.text())) {
                problems.error(
                    "unknown-fact",
                    fact.place(0, fact.text().length()),
                    "`" + name + "` is one of the facts, got `" + fact.text() + "`",
                    "name a fact of this file");
              }
              subjects.put(name, fact.text());
            });
    return subjects;
  }

  private List<Collection> collections(Fields file) {
    var collections = new ArrayList<Collection>();
    file.fieldsByKey("collections")
        .forEach(
            (name, fields) -> {
              var from = fields.text("file");
              var shape = fields.oneOf("shape", List.of("object", "lines"), "object");
              var columns = columns(fields.optionalText("rows").map(SourceText::text).orElse(""));
              formula(fields, "rows", Set.copyOf(Collection.NAMES))
                  .ifPresent(
                      rows ->
                          collections.add(new Collection(name, from, shape(shape), rows, columns)));
              fields.done();
            });
    return collections;
  }

  /** The fields of the document that a formula reads by name, each once, in its order. */
  private static List<Collection.Column> columns(String rows) {
    var uses = new LinkedHashMap<String, Collection.Use>();
    for (var field = FIELD.matcher(rows); field.find(); ) {
      var use =
          rows.substring(0, field.start()).matches("(?s).*\\bkey:\\s*")
              ? Collection.Use.KEY
              : rows.substring(0, field.start()).matches("(?s).*\\bnumber\\(\\s*")
                  ? Collection.Use.NUMBER
                  : Collection.Use.TEXT;
      uses.merge(
          field.group(1), use, (first, second) -> first.compareTo(second) < 0 ? first : second);
    }
    return uses.entrySet().stream()
        .map(use -> new Collection.Column(use.getKey(), use.getValue()))
        .toList();
  }

  private static Collection.Shape shape(String written) {
    return written.equals("lines") ? Collection.Shape.LINES : Collection.Shape.OBJECT;
  }

  private List<Lookups.Wanted> wanted(Fields lookups, Set<String> collections) {
    var wanted = new ArrayList<Lookups.Wanted>();
    var scope = factNames();
    for (var fields : lookups.fieldsInList("records")) {
      var name = fields.text("name");
      var collection = collection(fields, collections);
      formula(fields, "key", scope)
          .ifPresent(key -> wanted.add(new Lookups.Wanted(name, collection, key)));
      scope.add(name);
      fields.done();
    }
    return wanted;
  }

  private String collection(Fields fields, Set<String> collections) {
    return fields.oneOf("collection", collections.stream().sorted().toList(), "");
  }

  private SequencedMap<String, Formula> factFormulas(Fields section, Set<String> scope) {
    var formulas = new LinkedHashMap<String, Formula>();
    section
        .textsByKey("facts")
        .forEach(
            (name, text) -> {
              requireGivenFact(name, text);
              Formula.parse(text, scope, problems).ifPresent(it -> formulas.put(name, it));
            });
    return formulas;
  }

  private void requireGivenFact(String name, SourceText text) {
    var definition = facts.definitions().get(name);
    if (definition == null || definition.derived()) {
      problems.error(
          "unknown-fact",
          text.place(0, text.text().length()),
          "`" + name + "` is no fact that can be given",
          "name a fact of this file that is not derived");
    }
  }

  private Effects effects(
      Fields file, Set<String> collections, Set<String> scope, Lookups lookups) {
    var names = new HashSet<>(scope);
    names.add(Effects.AMOUNT);
    var effects = new ArrayList<Effects.Effect>();
    for (var fields : file.fieldsInList("effects")) {
      var concession = fields.text("concession");
      var collection = collection(fields, collections);
      var when = fields.has("when") ? formula(fields, "when", names) : Formula.always();
      var key = formula(fields, "key", names);
      var document = formula(fields, "document", names);
      if (when.isPresent() && key.isPresent() && document.isPresent()) {
        effects.add(
            new Effects.Effect(concession, collection, when.get(), key.get(), document.get()));
      }
      fields.done();
    }
    return new Effects(effects, lookups);
  }

  private Optional<InputMapping> input(Fields file) {
    if (!file.has("input")) {
      return Optional.empty();
    }
    var fields = file.fields("input");
    var names = texts(fields, "fields");
    var id = formula(fields, "id", Set.copyOf(names));
    var kind = formula(fields, "kind", Set.copyOf(names));
    var otherwise = fields.id(fields.text("otherwise"), KindId::new);
    var stated = Set.copyOf(texts(fields, "stated"));
    var formulas = factFormulas(fields, Set.copyOf(names));
    var byName = fields.text("byName", "");
    var day =
        fields
            .optionalText("day")
            .flatMap(text -> Formula.parse(text, Set.copyOf(names), problems));
    fields.done();
    if (id.isEmpty() || kind.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InputMapping(
            names,
            id.get(),
            kind.get(),
            otherwise.get(),
            new InputMapping.FactSources(stated, formulas, byName, day.stream().toList())));
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(SourceText::text).toList();
  }

  /** The formula under a key; a problem where it is missing or cannot be read. */
  private Optional<Formula> formula(Fields fields, String key, Set<String> names) {
    fields.text(key);
    return fields.optionalText(key).flatMap(text -> Formula.parse(text, names, problems));
  }

  private Set<String> factNames() {
    var names = new HashSet<>(facts.definitions().keySet());
    names.add(Facts.KIND);
    names.add(Facts.TODAY);
    return names;
  }
}
