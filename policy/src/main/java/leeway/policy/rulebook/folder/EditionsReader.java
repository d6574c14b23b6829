package leeway.policy.rulebook.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leeway.engine.Place;
import leeway.engine.Span;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.policy.RuleId;
import leeway.policy.document.Problems;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.rulebook.rule.PublishedRule;

/*
 * The rules in force now stand in `rules/`. A version that was in force before stands in
 * `versions/NAME/`: its `rulebook.yaml` says since when (`validFrom`; since ever where it says
 * nothing), its `rules/` hold the files that were different then, and `without` names those that
 * were not there yet. Each file that it does not hold was as in the next later version, so a version
 * is whole, and a folder shows what changed.
 */
/** Reads all versions of the rules. */
public final class EditionsReader {
  private static final String RULES = "rules/";
  private static final String FRAME = "rulebook.yaml";

  /** When a version came into force, and how it differs from the next later one. */
  private record Earlier(String folder, LocalDate validFrom, Set<String> without) {}

  private final RulebookFiles files;
  private final Contents contents;
  private final Evaluating.Way way;
  private final Problems problems;

  public EditionsReader(
      RulebookFiles files, Contents contents, Evaluating.Way way, Problems problems) {
    this.way = way;
    this.files = files;
    this.contents = contents;
    this.problems = problems;
  }

  /** The versions, the current one last. */
  public List<Editions.Edition> read() {
    var editions = new ArrayList<Editions.Edition>();
    var paths = pathsByName("");
    editions.add(new Editions.Edition(currentDay(), rules(paths)));
    for (var earlier : earlierVersions()) {
      paths.putAll(pathsByName(earlier.folder()));
      earlier.without().forEach(name -> paths.remove(name + ".dmn"));
      editions.addFirst(new Editions.Edition(earlier.validFrom(), rules(paths)));
    }
    requireDifferentDays(editions);
    return editions;
  }

  private LocalDate currentDay() {
    return CompanyReader.validFrom(
        files.fields(FRAME, new Problems()), new Problems()); // its problems are told already
  }

  /** The latest first. */
  private List<Earlier> earlierVersions() {
    return files.versionFolders().stream()
        .map(this::earlier)
        .sorted(Comparator.comparing(Earlier::validFrom).reversed())
        .toList();
  }

  private Earlier earlier(String folder) {
    var frame = files.fields(folder + FRAME, problems);
    frame.text("name", "");
    var validFrom = CompanyReader.validFrom(frame, problems);
    var without =
        frame.texts("without").stream().map(text -> text.text()).collect(Collectors.toSet());
    frame.done();
    return new Earlier(folder, validFrom, without);
  }

  private SortedMap<String, String> pathsByName(String folder) {
    var paths = new TreeMap<String, String>();
    var prefix = folder + RULES;
    files.in(prefix).keySet().forEach(path -> paths.put(path.substring(prefix.length()), path));
    return paths;
  }

  private Map<RuleId, PublishedRule> rules(SortedMap<String, String> paths) {
    var reader = new RuleReader(contents, way, problems);
    models(new ArrayList<>(paths.values())).forEach(reader::add);
    return reader.rules();
  }

  /** All models, those before others that they import. */
  private List<Model> models(List<String> paths) {
    var models = new ArrayList<Model>();
    for (var path : inOrderOfImports(paths)) {
      var reading = DmnReader.read(path, bytes(path), Imports.of(models));
      problems.addAll(reading.problems());
      if (reading instanceof leeway.engine.dmn.Reading.Read(var model, _)) {
        models.add(model); // with errors too, so that its rules are checked all the same
      }
    }
    return models;
  }

  /** Files that import come after those that do not; a rulebook has no deeper chains. */
  private List<String> inOrderOfImports(List<String> paths) {
    var importing = new ArrayList<String>();
    var ordered = new ArrayList<String>();
    for (var path : paths) {
      var imports = DmnReader.importedNamespaces(path, bytes(path));
      (imports.isEmpty() ? ordered : importing).add(path);
    }
    ordered.addAll(importing);
    return ordered;
  }

  private byte[] bytes(String path) {
    return files.byPath().getOrDefault(path, new byte[0]);
  }

  private void requireDifferentDays(List<Editions.Edition> editions) {
    var days = new HashSet<LocalDate>();
    for (var edition : editions) {
      if (!days.add(edition.validFrom())) {
        problems.error(
            "same-day",
            new Place("rulebook.yaml", Span.START),
            "each version is in force from a day of its own, got " + edition.validFrom() + " twice",
            "write `validFrom` in each `rulebook.yaml` but the first");
      }
    }
  }
}
