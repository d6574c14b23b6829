package leeway.policy.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.Place;
import leeway.engine.Span;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.policy.RuleId;
import leeway.policy.document.Fields;
import leeway.policy.document.Labels;
import leeway.policy.document.Problems;
import leeway.policy.document.YamlReader;
import leeway.policy.facts.Company;
import leeway.policy.facts.FactsReader;
import leeway.policy.people.People;
import leeway.policy.people.PeopleReader;
import leeway.policy.records.MappingsReader;

/**
 * Reads a rulebook folder: {@code rulebook.yaml}, {@code facts.yaml}, {@code people.yaml}, {@code
 * values.yaml}, {@code messages/*.yaml}, and the rules in {@code rules/*.dmn}. Rules that were
 * published before stand in {@code versions/NAME/}, each with its own {@code rulebook.yaml} that
 * says since when they were in force.
 */
final class RulebookReader {
  private final Problems problems = new Problems();

  Reading read(Path folder) throws IOException {
    var files = RulebookFiles.read(folder, problems);
    var contents = contents(files);
    var editions = new ArrayList<Editions.Edition>();
    for (var version : files.versionFolders()) {
      editions.add(edition(files, version, contents));
    }
    editions.add(edition(files, "", contents));
    requireDifferentDays(editions);
    new RulebookCheck(contents, problems).check(editions);
    var found = problems.all().stream().sorted(Rulebook.BY_PLACE).toList();
    return problems.hasErrors()
        ? new Reading.Unreadable(found)
        : new Reading.Read(new Rulebook(contents, new Editions(editions)), found);
  }

  private Rulebook.Contents contents(RulebookFiles files) {
    var frame = file(files, "rulebook.yaml");
    var company = CompanyReader.read(frame, problems);
    CompanyReader.validFrom(frame, problems);
    frame.done();
    var factsFile = file(files, "facts.yaml");
    var facts = FactsReader.read(factsFile, company, problems);
    var mappings = MappingsReader.read(factsFile, facts, problems);
    factsFile.done();
    People people = PeopleReader.read(file(files, "people.yaml"), company.currency(), problems);
    return new Rulebook.Contents(
        files.version(), company, facts, people, mappings, values(files), messages(files, company));
  }

  private Fields file(RulebookFiles files, String path) {
    var bytes = files.byPath().get(path);
    if (bytes == null) {
      problems.error(
          "file-missing",
          new Place(path, Span.START),
          "a rulebook has a file `" + path + "`",
          "add it");
      return new Fields(
          leeway.policy.document.Yaml.empty(new Place(path, Span.START)), new Problems());
    }
    return new Fields(YamlReader.mapping(path, bytes, problems), problems);
  }

  private SortedMap<String, Labels> values(RulebookFiles files) {
    var values = new TreeMap<String, Labels>();
    if (files.byPath().containsKey("values.yaml")) {
      var file = file(files, "values.yaml");
      var named = file.fields("values");
      named.keys().forEach(name -> values.put(name, named.labels(name)));
      file.done();
    }
    return values;
  }

  private Messages messages(RulebookFiles files, Company company) {
    var byLanguage = new TreeMap<String, Messages.Texts>();
    for (var path : files.in("messages/").keySet()) {
      var language = path.substring("messages/".length(), path.length() - ".yaml".length());
      byLanguage.put(language, MessagesReader.read(file(files, path)));
    }
    for (Locale language : company.languages()) {
      if (!byLanguage.containsKey(language.toLanguageTag())) {
        problems.error(
            "language-missing",
            new Place("rulebook.yaml", Span.START),
            "the words of `" + language.toLanguageTag() + "` are missing",
            "add `messages/" + language.toLanguageTag() + ".yaml`");
      }
    }
    return new Messages(byLanguage, company.firstLanguage());
  }

  private Editions.Edition edition(RulebookFiles files, String folder, Rulebook.Contents contents) {
    var frame = file(files, folder + "rulebook.yaml");
    var validFrom = CompanyReader.validFrom(frame, folder.isEmpty() ? new Problems() : problems);
    if (!folder.isEmpty()) {
      frame.text("name", "");
      frame.done();
    }
    return new Editions.Edition(validFrom, rules(files.in(folder + "rules/"), contents));
  }

  private Map<RuleId, PublishedRule> rules(
      SortedMap<String, byte[]> files, Rulebook.Contents contents) {
    var reader = new RuleReader(contents.company(), contents.facts(), problems);
    for (var model : models(files)) {
      reader.add(model);
    }
    return reader.rules();
  }

  /** All models, those before others that they import. */
  private List<Model> models(SortedMap<String, byte[]> files) {
    var models = new ArrayList<Model>();
    for (var file : inOrderOfImports(files)) {
      var reading = DmnReader.read(file.getKey(), file.getValue(), Imports.of(models));
      problems.addAll(reading.problems());
      reading.sound().ifPresent(models::add);
    }
    return models;
  }

  /** Files that import come after those that do not; a rulebook has no deeper chains. */
  private static List<Map.Entry<String, byte[]>> inOrderOfImports(SortedMap<String, byte[]> files) {
    var importing = new ArrayList<Map.Entry<String, byte[]>>();
    var ordered = new ArrayList<Map.Entry<String, byte[]>>();
    for (var file : files.entrySet()) {
      boolean imports = !DmnReader.importedNamespaces(file.getKey(), file.getValue()).isEmpty();
      (imports ? importing : ordered).add(file);
    }
    ordered.addAll(importing);
    return ordered;
  }

  private void requireDifferentDays(List<Editions.Edition> editions) {
    var days = new HashMap<LocalDate, Integer>();
    editions.forEach(edition -> days.merge(edition.validFrom(), 1, Integer::sum));
    Optional<LocalDate> twice =
        days.entrySet().stream().filter(it -> it.getValue() > 1).map(Map.Entry::getKey).findFirst();
    if (twice.isPresent()) {
      problems.error(
          "same-day",
          new Place("rulebook.yaml", Span.START),
          "each version is in force from a day of its own, got " + twice.get() + " twice",
          "write `validFrom` in each `rulebook.yaml` but the first");
    }
  }
}
