package leeway.policy.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leeway.engine.feel.Value;
import leeway.policy.document.DocumentLines;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.Parsed;

/** A case of a file with what is expected of it, beside the answer. */
record Answers(Value.Context expected, Value.Context answer, String json) {

  /** Every case of a file, answered. */
  static List<Answers> of(Path file, Batch batch) {
    var answers = new ArrayList<Answers>();
    try (var lines = new DocumentLines(file.getFileName().toString(), Files.newInputStream(file))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!(batch.decide(line.get()) instanceof Batch.Answer(var json))) {
          throw new AssertionError(file + ":" + line.get().number() + " was not answered");
        }
        var answer = context(JsonDocuments.read("answer", 1, json));
        answers.add(new Answers(context(line.get().parsed()), answer, json));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  String ruling() {
    return text(answer, "ruling");
  }

  String amount() {
    return text(answer, "amount");
  }

  /** The clause of a grant; else all clauses that are unmet. */
  List<String> clauses() {
    if (ruling().equals("granted")) {
      return List.of(text(answer, "clause"));
    }
    var unmet = (Value.ListValue) answer.get("unmet");
    return unmet.items().stream().map(it -> text((Value.Context) it, "clause")).toList();
  }

  static String text(Value.Context context, String name) {
    return context.get(name) instanceof Value.Text(var text) ? text : "";
  }

  private static Value.Context context(Parsed parsed) {
    return (Value.Context) ((Parsed.Document) parsed).value();
  }
}
