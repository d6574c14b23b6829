package leeway.policy.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import leeway.engine.Place;
import leeway.engine.Span;
import leeway.policy.customers.Customers;
import leeway.policy.customers.CustomersReader;
import leeway.policy.document.Problems;
import leeway.policy.facts.Company;
import leeway.policy.facts.Facts;
import leeway.policy.facts.FactsReader;
import leeway.policy.figures.FiguresReader;
import leeway.policy.figures.PublishedFigures;
import leeway.policy.people.People;
import leeway.policy.people.PeopleReader;
import leeway.policy.records.MappingsReader;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.folder.CompanyReader;
import leeway.policy.rulebook.folder.EditionsReader;
import leeway.policy.rulebook.folder.RulebookCheck;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.folder.ValuesReader;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.words.Messages;
import leeway.policy.words.MessagesReader;

/**
 * Reads a rulebook folder: {@code rulebook.yaml}, {@code facts.yaml}, {@code people.yaml}, {@code
 * values.yaml}, {@code messages/*.yaml}, {@code worth.yaml} where there is one, and the rules in
 * {@code rules/*.dmn} with their earlier versions.
 */
final class RulebookReader {
  private final Evaluating.Way way;
  private final Problems problems = new Problems();

  RulebookReader(Evaluating.Way way) {
    this.way = way;
  }

  Reading read(Path folder) throws IOException {
    return read(RulebookFiles.read(folder, problems));
  }

  Reading read(RulebookFiles files) {
    var contents = contents(files);
    var editions = new EditionsReader(files, contents, way, problems).read();
    new RulebookCheck(contents, problems).check(editions);
    var found = problems.all().stream().distinct().sorted(Rulebook.BY_PLACE).toList();
    return problems.hasErrors()
        ? new Reading.Unreadable(found)
        : new Reading.Read(new Rulebook(contents, new Editions(editions)), found);
  }

  private Contents contents(RulebookFiles files) {
    var frame = files.fields("rulebook.yaml", problems);
    var company = CompanyReader.read(frame, problems);
    CompanyReader.validFrom(frame, problems);
    int changesPerQuarter = CompanyReader.changesPerQuarter(frame, problems);
    frame.done();
    var factsFile = files.fields("facts.yaml", problems);
    var facts = FactsReader.read(factsFile, company, problems);
    var mappings = MappingsReader.read(factsFile, facts, problems);
    factsFile.done();
    People people =
        PeopleReader.read(files.fields("people.yaml", problems), company.currency(), problems);
    var values = values(files, facts);
    var figures = figures(files, company, facts);
    return new Contents(
        files.version(),
        company,
        facts,
        people,
        mappings,
        figures,
        values.values(),
        values.goals(),
        values.targets(),
        values.customersWord(),
        customers(files, facts, figures),
        messages(files, company, facts),
        changesPerQuarter);
  }

  private PublishedFigures figures(RulebookFiles files, Company company, Facts facts) {
    return files.byPath().containsKey("worth.yaml")
        ? FiguresReader.read(
            files.fields("worth.yaml", problems), company.currency(), facts, problems)
        : PublishedFigures.none(company.currency());
  }

  private Customers customers(RulebookFiles files, Facts facts, PublishedFigures figures) {
    Set<String> segments =
        facts
            .definition(figures.customerFacts().segment())
            .map(fact -> fact.values().keySet())
            .orElse(Set.of());
    return files.byPath().containsKey("customers.yaml")
        ? CustomersReader.read(files.fields("customers.yaml", problems), segments, problems)
        : Customers.UNNAMED;
  }

  private ValuesReader.Stated values(RulebookFiles files, Facts facts) {
    return files.byPath().containsKey("values.yaml")
        ? ValuesReader.read(files.fields("values.yaml", problems), facts)
        : ValuesReader.Stated.NOTHING;
  }

  private Messages messages(RulebookFiles files, Company company, Facts facts) {
    var reader = new MessagesReader(facts.definitions().keySet(), problems);
    var byLanguage = new TreeMap<String, Messages.Texts>();
    for (var path : files.in("messages/").keySet()) {
      var language = path.substring("messages/".length(), path.length() - ".yaml".length());
      byLanguage.put(language, reader.read(files.fields(path, problems)));
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
    return new Messages(byLanguage, company, facts.tellable());
  }
}
