package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Parsed;
import leeway.engine.feel.syntax.Vocabulary;

/** Reads boxed expressions out of XML elements. */
final class BoxedReader {
  private static final Set<String> KINDS =
      Set.of(
          "literalExpression",
          "decisionTable",
          "context",
          "invocation",
          "functionDefinition",
          "list",
          "relation",
          "conditional",
          "filter",
          "for",
          "some",
          "every");

  private final Texts texts;

  BoxedReader(Texts texts) {
    this.texts = texts;
  }

  /** The logic directly inside an element; missing where there is none. */
  Boxed inside(Element holder, Vocabulary vocabulary) {
    return logic(holder)
        .map(it -> read(it, vocabulary))
        .orElseGet(() -> new Boxed.Missing(FeelType.Simple.ANY));
  }

  private static Optional<Element> logic(Element holder) {
    return holder.children().stream()
        .filter(it -> it.namespace().equals(holder.namespace()) && KINDS.contains(it.name()))
        .findFirst();
  }

  private Boxed inside(Element holder, String child, Vocabulary vocabulary) {
    return holder
        .child(child)
        .map(it -> inside(it, vocabulary))
        .orElseGet(() -> missing(holder, child));
  }

  private Boxed missing(Element holder, String child) {
    texts.add(
        Problem.error(
            "missing-part",
            holder.place(),
            "`" + holder.name() + "` needs a `" + child + "`, got none",
            "add it"));
    return new Boxed.Missing(FeelType.Simple.ANY);
  }

  private Boxed read(Element element, Vocabulary vocabulary) {
    var type = texts.type(element);
    return switch (element.name()) {
      case "literalExpression" ->
          new Boxed.Literal(texts.expression(element, vocabulary), type, element);
      case "decisionTable" ->
          new Boxed.Table(new TableReader(texts).read(element, vocabulary), type, element);
      case "context" -> context(element, vocabulary, type);
      case "invocation" -> invocation(element, vocabulary, type);
      case "functionDefinition" -> function(element, vocabulary, type);
      case "list" -> items(element, vocabulary, type);
      case "relation" -> relation(element, vocabulary, type);
      case "conditional" ->
          new Boxed.Conditional(
              inside(element, "if", vocabulary),
              inside(element, "then", vocabulary),
              inside(element, "else", vocabulary),
              type);
      case "filter" -> {
        var about =
            new Vocabulary(
                vocabulary.names().and(vocabulary.members()).inner(),
                vocabulary.members(),
                vocabulary.types());
        about.names().add("item");
        yield new Boxed.Filter(
            inside(element, "in", vocabulary), inside(element, "match", about), type);
      }
      case "for" -> loop(element, Boxed.Loop.Kind.FOR, "return", vocabulary, type);
      case "some" -> loop(element, Boxed.Loop.Kind.SOME, "satisfies", vocabulary, type);
      case "every" -> loop(element, Boxed.Loop.Kind.EVERY, "satisfies", vocabulary, type);
      default -> throw new IllegalArgumentException("no boxed expression: " + element.name());
    };
  }

  private static Vocabulary with(Vocabulary vocabulary, List<String> names) {
    var inner = vocabulary.names().inner();
    names.forEach(inner::add);
    return new Vocabulary(inner, vocabulary.members(), vocabulary.types());
  }

  private Boxed loop(
      Element element, Boxed.Loop.Kind kind, String body, Vocabulary vocabulary, FeelType type) {
    var variable = element.attribute("iteratorVariable").orElse("");
    var inner = with(vocabulary, List.of(variable, "partial"));
    return new Boxed.Loop(
        kind, variable, inside(element, "in", vocabulary), inside(element, body, inner), type);
  }

  private Boxed context(Element element, Vocabulary vocabulary, FeelType type) {
    var entries = new ArrayList<Boxed.Entry>();
    var known = vocabulary;
    for (var entry : element.children("contextEntry")) {
      var variable = entry.child("variable");
      var name = variable.flatMap(it -> it.attribute("name")).orElse("");
      var entryType = variable.map(texts::type).orElse(FeelType.Simple.ANY);
      entries.add(new Boxed.Entry(name, entryType, inside(entry, known)));
      known = with(known, List.of(name));
      known.members().add(name);
    }
    return new Boxed.Context(entries, type, element);
  }

  private Boxed invocation(Element element, Vocabulary vocabulary, FeelType type) {
    var arguments = new ArrayList<Boxed.Entry>();
    for (var binding : element.children("binding")) {
      var parameter = binding.child("parameter");
      var name = parameter.flatMap(it -> it.attribute("name")).orElse("");
      var argumentType = parameter.map(texts::type).orElse(FeelType.Simple.ANY);
      arguments.add(new Boxed.Entry(name, argumentType, inside(binding, vocabulary)));
    }
    return new Boxed.Invocation(inside(element, vocabulary), arguments, type, element);
  }

  /** A function definition, or the encapsulated logic of a knowledge model. */
  Boxed function(Element element, Vocabulary vocabulary, FeelType type) {
    var parameters =
        element.children("formalParameter").stream()
            .map(it -> new Boxed.Parameter(it.attribute("name").orElse(""), texts.type(it)))
            .toList();
    var kind = element.attribute("kind").orElse("FEEL");
    if (!kind.equals("FEEL")) {
      var problem =
          Problem.error(
              "external-function",
              element.place(),
              "a function is written in FEEL, got one in " + kind,
              "write its body in FEEL: nothing outside is ever called");
      texts.add(problem);
      return new Boxed.Literal(new Parsed.Broken<>(List.of(problem)), type, element);
    }
    var names = parameters.stream().map(Boxed.Parameter::name).toList();
    return new Boxed.Function(parameters, inside(element, with(vocabulary, names)), type);
  }

  private Boxed.Items items(Element element, Vocabulary vocabulary, FeelType type) {
    var items =
        element.children().stream()
            .filter(it -> KINDS.contains(it.name()))
            .map(it -> read(it, vocabulary))
            .toList();
    return new Boxed.Items(items, type, element);
  }

  private Boxed relation(Element element, Vocabulary vocabulary, FeelType type) {
    var columns =
        element.children("column").stream().map(it -> it.attribute("name").orElse("")).toList();
    columns.forEach(vocabulary.members()::add);
    var rows =
        element.children("row").stream()
            .map(it -> items(it, vocabulary, FeelType.Simple.ANY))
            .toList();
    return new Boxed.Relation(columns, rows, type, element);
  }
}
