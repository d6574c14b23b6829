package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Problem;
import leeway.engine.SourceText;
import leeway.engine.feel.Expression;
import leeway.engine.feel.Feel;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Parsed;
import leeway.engine.feel.Types;
import leeway.engine.feel.UnaryTests;
import leeway.engine.feel.syntax.Vocabulary;

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
  Parsed<Expression> expression(Element holder, Vocabulary vocabulary) {
    refuseOtherLanguage(holder);
    var text = holder.child("text").map(it -> it.content().stripped()).orElse(NOTHING);
    var parsed = text.text().isEmpty() ? nullExpression() : Feel.parse(text, vocabulary, types);
    problems.addAll(parsed.problems());
    return parsed;
  }

  /** The expression for nothing: its text is empty, its value null. */
  Parsed<Expression> nullExpression() {
    var read = Feel.parse("", "null", List.of()).whole().orElseThrow();
    return new Parsed.Whole<>(new Expression("", read.root(), types), List.of());
  }

  /** The tests in an element's {@code text}; nothing written accepts everything. */
  Parsed<UnaryTests> tests(Element holder, Vocabulary vocabulary) {
    refuseOtherLanguage(holder);
    var text = holder.child("text").map(it -> it.content().stripped()).orElse(NOTHING);
    var parsed = text.text().isEmpty() ? anything() : Feel.parseUnaryTests(text, vocabulary, types);
    problems.addAll(parsed.problems());
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
