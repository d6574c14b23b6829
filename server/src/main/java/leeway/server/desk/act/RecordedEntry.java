package leeway.server.desk.act;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.Assessment;
import leeway.policy.AssessmentReader;
import leeway.policy.journal.JsonValue;
import leeway.policy.standing.Amounts;
import leeway.server.journal.posting.Consequence.RecordChange;
import leeway.worth.Money;

/** The body of an entry, opened: what a person keeps of it, and what a correction has to undo. */
public record RecordedEntry(JsonValue.Struct body) {

  /** The line that was written beside it; blank where there is none, or it was forgotten. */
  public String note() {
    return text(body, "content", "note").or(() -> text(body, "content", "reason")).orElse("");
  }

  /** What they can have instead after a refusal; blank for anything else. */
  public String alternative() {
    return text(body, "content", "alternative").orElse("");
  }

  /** Who else can be asked after a refusal; blank for anything else. */
  public String elseToAsk() {
    return text(body, "content", "elseToAsk").orElse("");
  }

  /** The facts of its answer that are kept in clear, as they would be typed. */
  public SortedMap<String, String> plainFacts() {
    var facts = new TreeMap<String, String>();
    at(body, "content", "answer", "facts")
        .ifPresent(
            all ->
                fields(all)
                    .forEach(
                        (name, fact) -> typed(fact).ifPresent(typed -> facts.put(name, typed))));
    return facts;
  }

  private static Optional<String> typed(JsonValue fact) {
    return at(fact, "value")
        .flatMap(
            value ->
                switch (value) {
                  case JsonValue.Text(var text) -> Optional.of(text);
                  case JsonValue.Truth(var truth) -> Optional.of(Boolean.toString(truth));
                  case JsonValue.Whole _, JsonValue.Array _, JsonValue.Struct _ -> Optional.empty();
                });
  }

  /** The rule whose condition was set aside for it, if any. */
  public Optional<String> ruleInTheWay() {
    return assessment().flatMap(it -> it.unmet().stream().findFirst()).map(it -> it.rule().value());
  }

  /** The assessment that it rests upon, where it rests on one. */
  Optional<Assessment> assessment() {
    return at(body, "content", "answer", "assessment").map(AssessmentReader::read);
  }

  /** How much was drawn for it from its author's latitude: in cost, and at face. */
  Amounts drawn(Currency currency) {
    return new Amounts(new Money(drawn("cost"), currency), new Money(drawn("face"), currency));
  }

  private long drawn(String what) {
    return list("draws").stream()
        .filter(it -> text(it, "window", "kind").equals(Optional.of("day")))
        .mapToLong(it -> whole(it, what))
        .sum();
  }

  /**
   * The records that it changed, turned back: as they were before, from the version that it left.
   * What it made anew is taken away; what was forgotten cannot be turned back.
   */
  List<RecordChange> turnedBack() {
    var changes = new ArrayList<RecordChange>();
    for (JsonValue record : list("records")) {
      var collection = text(record, "collection");
      var key = text(record, "key");
      var before = text(record, "before");
      var document = text(record, "document");
      if (collection.isPresent() && key.isPresent() && before.isPresent() && document.isPresent()) {
        long version = whole(record, "version") + 1;
        changes.add(
            new RecordChange(
                collection.get(),
                key.get(),
                version,
                /* before= */ document.get(),
                /* document= */ before.get()));
      }
    }
    return changes;
  }

  private List<JsonValue> list(String name) {
    return at(body, name)
        .map(it -> it instanceof JsonValue.Array(var items) ? items : List.<JsonValue>of())
        .orElse(List.of());
  }

  private static long whole(JsonValue json, String name) {
    return at(json, name).orElseThrow() instanceof JsonValue.Whole(var number) ? number : 0;
  }

  private static Optional<String> text(JsonValue json, String... path) {
    return at(json, path)
        .flatMap(
            it -> it instanceof JsonValue.Text(var text) ? Optional.of(text) : Optional.empty());
  }

  private static Optional<JsonValue> at(JsonValue json, String... path) {
    var at = Optional.of(json);
    for (String name : path) {
      at = at.flatMap(it -> Optional.ofNullable(fields(it).get(name)));
    }
    return at;
  }

  private static Map<String, JsonValue> fields(JsonValue json) {
    return json instanceof JsonValue.Struct(var fields) ? fields : Map.of();
  }
}
