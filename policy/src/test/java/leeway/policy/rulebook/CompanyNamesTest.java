package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.Parsed;
import org.junit.jupiter.api.Test;

/** A company's own names stand in its rulebook and nowhere in the code. */
final class CompanyNamesTest {
  private static final Pattern CLAUSE = Pattern.compile("(?<![A-Z])R-[A-Z]{3,}(-[A-Z]+)?");

  @Test
  void noSourceOutsideTestsHoldsAFieldNameOrAClauseOfTheSharedData() throws IOException {
    var shared = Samples.shared("data/retail/retail_train_gold.jsonl");
    assumeTrue(shared.isPresent(), "skipped: ../shared/data/retail is absent");
    var names = namesIn(shared.get());

    var found = new ArrayList<String>();
    for (var source : sources()) {
      var text = Files.readString(source);
      names.stream().filter(text::contains).forEach(it -> found.add(source + ": " + it));
      CLAUSE.matcher(text).results().forEach(it -> found.add(source + ": " + it.group()));
    }

    assertThat(names).contains("case_id", "requested_items", "cancel_order");
    assertThat(found).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Samples.folder("..").normalize())) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .filter(it -> it.toString().contains("/src/main/"))
          .toList();
    }
  }

  /** The field names with a `_`, which no word of ours has, and the types of request. */
  private static Set<String> namesIn(Path file) throws IOException {
    var names = new TreeSet<String>();
    try (var lines = new DocumentLines(file.toString(), Files.newInputStream(file))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        var document = (Value.Context) ((Parsed.Document) line.get().parsed()).value();
        names.add("case_id");
        collect(document.get("request"), names);
        collect(document.get("facts"), names);
        names.add(Answers.text((Value.Context) document.get("request"), "type"));
      }
    }
    return names;
  }

  private static void collect(Value value, Set<String> names) {
    if (value instanceof Value.ListValue(var items)) {
      items.forEach(it -> collect(it, names));
    }
    if (value instanceof Value.Context(var entries)) {
      entries.keySet().stream().filter(it -> it.matches("[a-z]+(_[a-z]+)+")).forEach(names::add);
      entries.values().forEach(it -> collect(it, names));
    }
  }
}
