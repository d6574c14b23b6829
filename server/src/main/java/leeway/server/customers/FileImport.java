package leeway.server.customers;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.Span;
import leeway.engine.feel.Value;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.JsonText;
import leeway.policy.document.Parsed;
import leeway.policy.records.Collection;
import leeway.policy.records.RecordChange;

/**
 * The import of one file: goes on after a bad record, so that all of them are told at once, up to
 * {@link #PROBLEMS_MAX}. Not thread-safe.
 */
final class FileImport {
  static final int PROBLEMS_MAX = 100;
  private static final int KEY_LENGTH_MAX = 200;
  private static final int DOCUMENT_LENGTH_MAX = 1 << 20;

  private final String name;
  private final List<Collection> collections;
  private final RecordWriter writer;
  private final List<Problem> problems = new ArrayList<>();
  private final TreeMap<String, Integer> countByCollection = new TreeMap<>();

  FileImport(String name, List<Collection> collections, RecordWriter writer) {
    this.name = name;
    this.collections = collections;
    this.writer = writer;
  }

  ImportOutcome run(InputStream bytes) {
    collections.forEach(collection -> countByCollection.put(collection.name(), 0));
    boolean isObject = collections.stream().allMatch(it -> it.shape() == Collection.Shape.OBJECT);
    if (isObject) {
      JsonDocuments.entries(name, bytes, (key, at, document) -> document(key, document, at))
          .ifPresent(this::note);
    } else {
      lines(bytes);
    }
    if (!problems.isEmpty()) {
      return new ImportOutcome.Refused(problems);
    }
    writer.flush();
    return new ImportOutcome.Imported(countByCollection);
  }

  private void lines(InputStream bytes) {
    try (var lines = new DocumentLines(name, bytes)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        int number = line.get().number();
        switch (line.get().parsed()) {
          case Parsed.Document(var document) ->
              document(Integer.toString(number), document, new Span(number, 1, 1));
          case Parsed.Broken(var problem) -> note(problem);
        }
      }
    }
  }

  private void document(String key, Value document, Span span) {
    if (!(document instanceof Value.Context)) {
      note(problem(span, key, "a document is an object", "got none"));
      return;
    }
    for (var collection : collections) {
      for (var record : collection.records(key, document)) {
        record(record, key, span);
      }
    }
  }

  private void record(RecordChange record, String key, Span span) {
    if (record.key().isEmpty() || record.key().length() > KEY_LENGTH_MAX) {
      note(
          problem(
              span,
              key,
              "a key has 1 to " + KEY_LENGTH_MAX + " characters",
              "got " + record.key().length()));
    } else if (!(record.document() instanceof Value.Context)) {
      note(
          problem(span, key, "a record of `" + record.collection() + "` is an object", "got none"));
    } else if (!isStorable(record)) {
      note(
          problem(
              span,
              key,
              "a record has at most " + DOCUMENT_LENGTH_MAX + " characters and no U+0000",
              "got others"));
    } else if (problems.isEmpty()) {
      writer.write(record);
      countByCollection.merge(record.collection(), 1, Integer::sum);
    }
  }

  /** PostgreSQL keeps no text with U+0000. */
  private static boolean isStorable(RecordChange record) {
    String text = JsonText.of(record.document());
    return text.length() <= DOCUMENT_LENGTH_MAX
        && !text.contains("\\u0000")
        && record.key().indexOf('\0') < 0;
  }

  private void note(Problem problem) {
    if (problems.size() < PROBLEMS_MAX) {
      problems.add(problem);
    }
  }

  private Problem problem(Span span, String key, String expected, String got) {
    String shown = key.length() <= 60 ? key : key.substring(0, 60) + "…";
    return Problem.error(
        "record-refused",
        new Place(name, span),
        "document `" + shown + "`: " + expected + ", " + got,
        "mend it in the export, then import the file again");
  }
}
