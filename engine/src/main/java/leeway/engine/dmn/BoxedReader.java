package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.TypeName;

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
  Boxed inside(Element holder, Known known) {
    return logic(holder)
        .map(it -> read(it, known))
        .orElseGet(() -> new Boxed.Missing(FeelType.Simple.ANY));
  }

  private static Optional<Element> logic(Element holder) {
    return holder.children().stream()
        .filter(it -> it.namespace().equals(holder.namespace()) && KINDS.contains(it.name()))
        .findFirst();
  }

  private Boxed inside(Element holder, String child, Known known) {
    return holder.child(child).map(it -> inside(it, known)).orElseGet(() -> missing(holder, child));
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

  private Boxed read(Element element, Known known) {
    var type = texts.type(element);
    return switch (element.name()) {
      case "literalExpression" -> {
        var typed = texts.typed(element, known);
        yield new Boxed.Literal(typed.expression(), typed.type(), type, element);
      }
      case "decisionTable" ->
          new Boxed.Table(new TableReader(texts).read(element, known), type, element);
      case "context" -> context(element, known, type);
      case "invocation" -> invocation(element, known, type);
      case "functionDefinition" -> function(element, known, type);
      case "list" -> items(element, known, type);
      case "relation" -> relation(element, known, type);
      case "conditional" ->
          new Boxed.Conditional(
              inside(element, "if", known),
              inside(element, "then", known),
              inside(element, "else", known),
              type);
      case "filter" ->
          new Boxed.Filter(
              inside(element, "in", known), inside(element, "match", known.aboutItems()), type);
      case "for" -> loop(element, Boxed.Loop.Kind.FOR, "return", known, type);
      case "some" -> loop(element, Boxed.Loop.Kind.SOME, "satisfies", known, type);
      case "every" -> loop(element, Boxed.Loop.Kind.EVERY, "satisfies", known, type);
      default -> throw new IllegalArgumentException("no boxed expression: " + element.name());
    };
  }

  private Boxed loop(
      Element element, Boxed.Loop.Kind kind, String body, Known known, FeelType type) {
    var variable = element.attribute("iteratorVariable").orElse("");
    var inner = known.with(variable, FeelType.Simple.ANY).with("partial", FeelType.anyList());
    return new Boxed.Loop(
        kind,
        variable,
        inside(element, "in", known),
        inside(element, body, inner),
        speaksOf(element, "partial"),
        type);
  }

  private static boolean speaksOf(Element element, String name) {
    return element.text().contains(name)
        || element.children().stream().anyMatch(it -> speaksOf(it, name));
  }

  private Boxed context(Element element, Known known, FeelType type) {
    var entries = new ArrayList<Boxed.Entry>();
    var inner = known;
    for (var entry : element.children("contextEntry")) {
      var variable = entry.child("variable");
      var name = variable.flatMap(it -> it.attribute("name")).orElse("");
      var entryType = variable.map(texts::type).orElse(FeelType.Simple.ANY);
      var read = new Boxed.Entry(name, entryType, inside(entry, inner));
      entries.add(read);
      inner = inner.with(name, read.found());
      known.vocabulary().members().add(name);
    }
    return new Boxed.Context(entries, type, element);
  }

  private Boxed invocation(Element element, Known known, FeelType type) {
    var arguments = new ArrayList<Boxed.Entry>();
    for (var binding : element.children("binding")) {
      var parameter = binding.child("parameter");
      var name = parameter.flatMap(it -> it.attribute("name")).orElse("");
      var argumentType = parameter.map(texts::type).orElse(FeelType.Simple.ANY);
      arguments.add(new Boxed.Entry(name, argumentType, inside(binding, known)));
    }
    return new Boxed.Invocation(inside(element, known), arguments, type, element);
  }

  /** A function definition, or the encapsulated logic of a knowledge model. */
  Boxed function(Element element, Known known, FeelType type) {
    var parameters =
        element.children("formalParameter").stream()
            .map(it -> new Boxed.Parameter(it.attribute("name").orElse(""), texts.type(it)))
            .toList();
    return switch (element.attribute("kind").orElse("FEEL")) {
      case "FEEL" -> new Boxed.Function(parameters, inside(element, known.with(parameters)), type);
      case "Java" -> external(element, known, type);
      case String kind -> {
        var problem =
            Problem.error(
                "external-function",
                element.place(),
                "a function is written in FEEL or names a Java method, got one in " + kind,
                "write its body in FEEL");
        texts.add(problem);
        yield new Boxed.Literal(new Parsed.Broken<>(List.of(problem)), type, type, element);
      }
    };
  }

  /** A boxed function that names a Java method, as the same function in a text. */
  private Boxed external(Element element, Known known, FeelType type) {
    var parameters =
        element.children("formalParameter").stream().map(BoxedReader::parameter).toList();
    var body = element.child("context").map(it -> entries(it, known)).orElse(List.of());
    var span = element.place().span();
    var java = new Node.Entry("java", new Node.ContextOf(body, span), span);
    var root = new Node.FunctionOf(parameters, new Node.ContextOf(List.of(java), span), true, span);
    var typed = texts.checked(new Expression("", root, texts.types()), element.place(), known);
    return new Boxed.Literal(typed.expression(), typed.type(), type, element);
  }

  private static Node.Parameter parameter(Element element) {
    var type = element.attribute("typeRef").map(TypeName.Named::new);
    return new Node.Parameter(
        element.attribute("name").orElse(""),
        type.isPresent()
            ? new Node.Parameter.Type.Declared(type.get())
            : new Node.Parameter.Type.Open());
  }

  private List<Node.Entry> entries(Element context, Known known) {
    var entries = new ArrayList<Node.Entry>();
    for (var entry : context.children("contextEntry")) {
      var name = entry.child("variable").flatMap(it -> it.attribute("name")).orElse("");
      entry
          .child("literalExpression")
          .flatMap(it -> texts.expression(it, known).whole())
          .ifPresent(it -> entries.add(new Node.Entry(name, it.root(), entry.place().span())));
    }
    return entries;
  }

  private Boxed.Items items(Element element, Known known, FeelType type) {
    var items =
        element.children().stream()
            .filter(it -> KINDS.contains(it.name()))
            .map(it -> read(it, known))
            .toList();
    return new Boxed.Items(items, type, element);
  }

  private Boxed relation(Element element, Known known, FeelType type) {
    var columns =
        element.children("column").stream().map(it -> it.attribute("name").orElse("")).toList();
    columns.forEach(known.vocabulary().members()::add);
    var rows =
        element.children("row").stream().map(it -> items(it, known, FeelType.Simple.ANY)).toList();
    return new Boxed.Relation(columns, rows, type, element);
  }
}
