package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.SourceText;
import leeway.engine.dmn.xml.Attribute;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Types;
import leeway.engine.feel.check.TypeCheck;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.UnaryTests;

/** Reads the texts of FEEL in a model and keeps the problems found. */
final class Texts {
  private static final SourceText NOTHING = SourceText.of("", "");

  private final Types types;
  private final List<Problem> problems = new ArrayList<>();

  Texts(Types types) {
    this.types = types;
  }

  Types types() {
    return types;
  }

  List<Problem> problems() {
    return problems;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** The expression in an element's {@code text}; nothing written is null. */
  Parsed<Expression> expression(Element holder, Known known) {
    return typed(holder, known).expression();
  }

  /** The same, with the type that it gives as far as it can be told. */
  Typed typed(Element holder, Known known) {
    refuseOtherLanguage(holder);
    var text = holder.child("text").map(it -> it.content().stripped()).orElse(NOTHING);
    if (text.text().isEmpty()) {
      return new Typed(nullExpression(), FeelType.Simple.NULL);
    }
    var parsed = Feel.parse(text, known.vocabulary(), types);
    problems.addAll(parsed.problems());
    if (!(parsed instanceof Parsed.Whole<Expression>(var expression, var _))) {
      return new Typed(parsed, FeelType.Simple.ANY);
    }
    var findings = TypeCheck.of(expression, text.name(), known.types());
    problems.addAll(findings.problems());
    return new Typed(parsed, findings.type());
  }

  /** An expression that was made of several texts, checked like one. */
  Typed checked(Expression expression, Place place, Known known) {
    var refused = Feel.refused(expression, place.source());
    problems.addAll(refused);
    if (!refused.isEmpty()) {
      return new Typed(new Parsed.Broken<>(refused), FeelType.Simple.ANY);
    }
    var findings = TypeCheck.of(expression, place.source(), known.types());
    problems.addAll(findings.problems());
    return new Typed(new Parsed.Whole<>(expression, List.of()), findings.type());
  }

  /** An expression and its type. */
  record Typed(Parsed<Expression> expression, FeelType type) {}

  /** The expression for nothing: its text is empty, its value null. */
  Parsed<Expression> nullExpression() {
    var read = Feel.parse("", "null", List.of()).whole().orElseThrow();
    return new Parsed.Whole<>(new Expression("", read.root(), types), List.of());
  }

  /** The tests in an element's {@code text}, of a value of a type; nothing accepts everything. */
  Parsed<UnaryTests> tests(Element holder, FeelType input, Known known) {
    refuseOtherLanguage(holder);
    var text = holder.child("text").map(it -> it.content().stripped()).orElse(NOTHING);
    if (text.text().isEmpty()) {
      return anything();
    }
    var parsed = Feel.parseUnaryTests(text, known.vocabulary(), types);
    problems.addAll(parsed.problems());
    parsed
        .whole()
        .ifPresent(it -> problems.addAll(TypeCheck.of(it, input, text.name(), known.types())));
    return parsed;
  }

  /** The tests that accept everything. */
  Parsed<UnaryTests> anything() {
    return Feel.parseUnaryTests("", "-", List.of());
  }

  private void refuseOtherLanguage(Element holder) {
    var language = holder.attribute("expressionLanguage").orElse("");
    boolean isFeel =
        language.isEmpty() || language.endsWith("/FEEL/") || language.equalsIgnoreCase("feel");
    if (!isFeel) {
      problems.add(
          Problem.error(
              "unknown-language",
              holder.place(),
              "expressions are in FEEL, got `" + language + "`",
              "write the text in FEEL"));
    }
  }

  /** The type that an attribute {@code typeRef} of an element names; any where there is none. */
  FeelType type(Element element) {
    var written =
        element.attribute("typeRef").or(() -> element.child("typeRef").map(Element::text));
    return written.map(it -> type(it, element)).orElse(FeelType.Simple.ANY);
  }

  FeelType type(String written, Element element) {
    var name = written.strip().replaceFirst("^feel:", "");
    var type = types.named(name);
    if (type.isEmpty()) {
      problems.add(
          Problem.error(
              "unknown-type",
              element.attribute("", "typeRef").map(Attribute::place).orElse(element.place()),
              "there is no type `" + name + "`",
              "name a built-in type such as `number`, or define it as an item definition"));
    }
    return type.orElse(FeelType.Simple.ANY);
  }
}
