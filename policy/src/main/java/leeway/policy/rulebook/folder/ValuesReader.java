package leeway.policy.rulebook.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leeway.policy.document.Fields;
import leeway.policy.document.Labels;
import leeway.policy.facts.Facts;
import leeway.policy.rulebook.rule.Target;

/**
 * Reads {@code values.yaml}: what the company stands for and is after, and what it measures its
 * people by.
 */
public final class ValuesReader {

  /**
   * The values and goals by name, the targets, and how far the customer's word is taken; no
   * language where the company does not say.
   */
  public record Stated(
      SortedMap<String, Labels> values,
      SortedMap<String, Labels> goals,
      List<Target> targets,
      Labels customersWord) {
    public static final Stated NOTHING =
        new Stated(new TreeMap<>(), new TreeMap<>(), List.of(), new Labels(new LinkedHashMap<>()));
  }

  private ValuesReader() {}

  /** Reads {@code values.yaml}. */
  public static Stated read(Fields file, Facts facts) {
    var values = labels(file.fields("values"));
    var goals = labels(file.fields("goals"));
    var targets = new ArrayList<Target>();
    file.fieldsByKey("targets").forEach((name, fields) -> targets.add(target(name, fields, facts)));
    var customersWord = file.labels("customersWord");
    file.done();
    return new Stated(values, goals, targets, customersWord);
  }

  private static SortedMap<String, Labels> labels(Fields named) {
    var labels = new TreeMap<String, Labels>();
    named.keys().forEach(name -> labels.put(name, named.labels(name)));
    return labels;
  }

  private static Target target(String name, Fields fields, Facts facts) {
    var touched =
        fields.texts("kinds").stream().map(text -> text.text()).collect(Collectors.toSet());
    var kinds =
        facts.kinds().keySet().stream()
            .filter(kind -> touched.contains(kind.value()))
            .collect(Collectors.toSet());
    var target =
        new Target(
            name,
            fields.labels("says"),
            kinds,
            fields.number("minutesMax", BigDecimal.ZERO),
            fields.text("pushes", ""),
            fields.place());
    fields.done();
    return target;
  }
}
