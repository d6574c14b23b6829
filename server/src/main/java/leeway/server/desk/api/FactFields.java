package leeway.server.desk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.facts.FactDefinition;
import leeway.policy.rulebook.Rulebook;
import leeway.server.platform.problem.ProblemException;

/** Facts as fields of a form, and back. A field that is left open is no fact. */
public final class FactFields {
  private FactFields() {}

  /** A fact that a kind names. */
  public static FactDefinition definition(Rulebook rulebook, String name) {
    return Optional.ofNullable(rulebook.facts().get(name))
        .orElseThrow(
            () -> new IllegalStateException("a kind names facts of its rulebook, got " + name));
  }

  public static FieldView field(
      FactDefinition fact,
      Map<String, String> values,
      Map<String, String> mistakes,
      Locale language) {
    List<Choice> choices =
        fact.values().entrySet().stream()
            .map(it -> new Choice(it.getKey(), it.getValue().in(language)))
            .toList();
    return new FieldView(
        fact.name(),
        fact.question().in(language),
        widget(fact),
        choices,
        fact.unit(),
        values.getOrDefault(fact.name(), ""),
        mistakes.getOrDefault(fact.name(), ""));
  }

  private static FieldView.Widget widget(FactDefinition fact) {
    return switch (fact.type()) {
      case TEXT, INSTANT -> FieldView.Widget.TEXT;
      case CODE -> FieldView.Widget.CHOICE;
      case NUMBER, MONEY -> FieldView.Widget.NUMBER;
      case BOOLEAN -> FieldView.Widget.YES_NO;
      case DATE -> FieldView.Widget.DATE;
      case LIST, CONTEXT -> FieldView.Widget.LINES;
    };
  }

  /** What was typed; a list has one value a line, a context one {@code name: value}. */
  public static Optional<Value> value(FactDefinition fact, String typed) {
    String text = Requests.whole("/facts/" + fact.name() + "/value", typed.strip());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (fact.type()) {
          case LIST -> Values.list(lines(text).map(Values::text).toList());
          case CONTEXT -> context(text);
          case TEXT, CODE, NUMBER, MONEY, BOOLEAN, DATE, INSTANT -> Values.text(text);
        });
  }

  private static Value context(String text) {
    var entries = new LinkedHashMap<String, Value>();
    lines(text)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              String name = colon < 0 ? line : line.substring(0, colon).strip();
              entries.put(name, Values.text(line.substring(colon + 1).strip()));
            });
    return Value.Context.of(entries);
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  /** What is wrong, by the name of the fact. */
  public static Map<String, String> mistakes(ProblemException problem) {
    var mistakes = new LinkedHashMap<String, String>();
    for (var field : problem.fields()) {
      mistakes.put(
          field.pointer().replaceFirst("^/(facts/)?", "").replaceFirst("/value$", ""),
          field.detail());
    }
    return mistakes;
  }
}
