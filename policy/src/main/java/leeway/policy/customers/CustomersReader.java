package leeway.policy.customers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.SourceText;
import leeway.policy.document.Fields;
import leeway.policy.document.Labels;
import leeway.policy.document.Problems;

/** Reads {@code customers.yaml}. */
public final class CustomersReader {
  private final Set<String> segments;
  private final Problems problems;

  private CustomersReader(Set<String> segments, Problems problems) {
    this.segments = new TreeSet<>(segments);
    this.problems = problems;
  }

  /**
   * What the file says; {@code segments} are those that customers can be of, none where {@code
   * worth.yaml} names no fact that has them, or wrongly: then any is taken.
   */
  public static Customers read(Fields file, Set<String> segments, Problems problems) {
    return new CustomersReader(segments, problems).customers(file);
  }

  private Customers customers(Fields file) {
    var called = file.fields("called");
    var otherwise = called.labels("otherwise");
    var terms = new HashMap<String, Labels>();
    var bySegment = called.fields("segments");
    for (String segment : bySegment.keys()) {
      requireSegment(segment, bySegment);
      terms.put(segment, bySegment.labels(segment));
    }
    called.done();
    var meanings = new LinkedHashMap<String, Meaning>();
    file.fieldsByKey("meanings")
        .forEach((code, fields) -> meanings.put(code, meaning(code, fields)));
    var meaningful = new HashMap<String, String>();
    var ofSegments = file.fields("segments");
    file.textsByKey("segments")
        .forEach(
            (segment, code) -> {
              requireSegment(segment, ofSegments);
              requireMeaning(code, meanings.keySet());
              meaningful.put(segment, code.text());
            });
    file.done();
    return new Customers(otherwise, terms, meanings, meaningful);
  }

  private static Meaning meaning(String code, Fields fields) {
    var prefers = fields.texts("prefers").stream().map(SourceText::text).toList();
    var meaning = new Meaning(code, fields.labels("name"), fields.labels("say"), prefers);
    fields.done();
    return meaning;
  }

  private void requireSegment(String segment, Fields at) {
    if (!segments.isEmpty() && !segments.contains(segment)) {
      problems.error(
          "unknown-segment",
          at.place(segment),
          "a segment is one of " + segments + ", got `" + segment + "`",
          "name a value of the fact that `customer` of `worth.yaml` calls the segment");
    }
  }

  private void requireMeaning(SourceText code, Set<String> known) {
    if (!known.contains(code.text())) {
      problems.error(
          "unknown-meaning",
          code.place(0, code.text().length()),
          "what is meaningful is one of " + known + ", got `" + code.text() + "`",
          "add it to `meanings`");
    }
  }
}
