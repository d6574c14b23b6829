package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.Parsed;
import leeway.policy.facts.Typed;
import leeway.policy.records.RecordChange;
import leeway.policy.records.Records;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;

/**
 * The cases of the shared data once more, with nothing given but the request and who asks: all
 * facts are looked up in the imported records, which granted concessions change, task by task.
 */
final class RetailRecordsTest {
  /**
   * Cases whose gift card was charged by an earlier step of their task; the expected answers forget
   * it.
   */
  private static final int BALANCE_DIFFERS_MAX = 34;

  private final Rulebook rulebook = Samples.rulebook("retail");

  @Test
  void everyCaseIsAnsweredFromTheRecordsAlone() throws IOException {
    var file = Samples.shared("data/retail/retail_train_gold.jsonl");
    assumeTrue(file.isPresent(), "skipped: ../shared/data/retail is absent");
    var imported = imported(file.get());
    var changes = new HashMap<String, List<RecordChange>>();
    var differing = new ArrayList<String>();
    int seen = 0;

    for (var expected : documents(file.get())) {
      seen++;
      var task = changes.computeIfAbsent(task(expected), _ -> new ArrayList<>());
      var records = imported.after(List.copyOf(task));
      var ask = ask(expected, records);
      var assessment = rulebook.assess(ask);
      task.addAll(rulebook.effects(ask, assessment.offers(), records));
      if (!isAsExpected(expected, assessment)) {
        differing.add(Answers.text(expected, "case_id") + " " + assessment.ruling());
      }
    }

    assertThat(seen).isEqualTo(722);
    assertThat(differing).hasSizeLessThanOrEqualTo(BALANCE_DIFFERS_MAX);
    assertThat(differing).allSatisfy(it -> assertThat(it).contains("gift card"));
  }

  private Ask ask(Value.Context expected, Records records) {
    var asks = Values.text(Answers.text((Value.Context) expected.get("facts"), "requester_id"));
    var document =
        Value.Context.of(
            Map.of(
                "case_id", expected.get("case_id"),
                "request", expected.get("request"),
                "facts", Value.Context.of(Map.of("requester_id", asks))));
    var mapped = rulebook.mappings().input().orElseThrow().map(document, rulebook.kinds().keySet());
    var typed = rulebook.situation(mapped.kind(), Samples.DAY, mapped.facts(), records);
    var situation = ((Typed.Fits) typed).situation();
    return new Ask(mapped.kind(), situation, Samples.DAY, Locale.ENGLISH);
  }

  private static boolean isAsExpected(Value.Context expected, Assessment assessment) {
    boolean isGranted = assessment.ruling().code().equals("granted");
    var amount = ((Value.Num) expected.get("expected_amount")).value();
    var offered =
        assessment.offers().stream()
            .map(Concession::amount)
            .reduce(Money::plus)
            .map(Money::decimal)
            .orElse(BigDecimal.ZERO);
    return isGranted == Answers.text(expected, "expected_verdict").equals("allow")
        && amount.compareTo(offered) == 0;
  }

  private static String task(Value.Context expected) {
    return Answers.text((Value.Context) expected.get("source"), "task_id");
  }

  private Records imported(Path beside) throws IOException {
    var all = new HashMap<String, Value>();
    for (var collection : rulebook.mappings().collections()) {
      try (var bytes = Files.newInputStream(beside.resolveSibling(collection.file()))) {
        var problem =
            JsonDocuments.entries(
                collection.file(),
                bytes,
                (key, _, document) ->
                    collection
                        .records(key, document)
                        .forEach(it -> all.put(it.collection() + "/" + it.key(), it.document())));
        assertThat(problem).isEmpty();
      }
    }
    return (collection, key) -> Optional.ofNullable(all.get(collection + "/" + key));
  }

  private static List<Value.Context> documents(Path file) throws IOException {
    var documents = new ArrayList<Value.Context>();
    try (var lines = new DocumentLines(file.toString(), Files.newInputStream(file))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        documents.add((Value.Context) ((Parsed.Document) line.get().parsed()).value());
      }
    }
    return documents;
  }
}
