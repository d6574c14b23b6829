package leeway.policy.rulebook.rule;

import java.util.List;
import java.util.SortedMap;
import leeway.policy.customers.Customers;
import leeway.policy.document.Labels;
import leeway.policy.facts.Company;
import leeway.policy.facts.Facts;
import leeway.policy.figures.PublishedFigures;
import leeway.policy.people.People;
import leeway.policy.records.Mappings;
import leeway.policy.words.Messages;

/**
 * What the folder of a rulebook holds, apart from the rules.
 *
 * @param changesPerQuarter how many changes of rules may be published in a quarter; 0 where nobody
 *     set that
 */
public record Contents(
    String version,
    Company company,
    Facts facts,
    People people,
    Mappings mappings,
    PublishedFigures figures,
    SortedMap<String, Labels> values,
    SortedMap<String, Labels> goals,
    List<Target> targets,
    Labels customersWord,
    Customers customers,
    Messages messages,
    int changesPerQuarter) {

  public Contents {
    if (changesPerQuarter < 0) {
      throw new IllegalArgumentException(
          "changes a quarter must be 0 or more, got " + changesPerQuarter);
    }
  }
}
