package leeway.engine.feel.expression;

import java.util.List;
import leeway.engine.Problem;
import leeway.engine.SourceText;
import leeway.engine.feel.Types;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.feel.syntax.Names;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Parser;
import leeway.engine.feel.syntax.Tests;
import leeway.engine.feel.syntax.Tree;
import leeway.engine.feel.syntax.Vocabulary;

/** The way into FEEL: reads texts into expressions and unary tests that can be evaluated. */
public final class Feel {
  private Feel() {}

  /** What the language itself knows: the names of its functions. */
  public static Vocabulary vocabulary() {
    return Builtins.vocabulary();
  }

  /** What the language knows and these names besides. */
  public static Vocabulary vocabulary(Iterable<String> names) {
    var known = Builtins.vocabulary();
    return new Vocabulary(known.names().and(Names.of(names)), Names.none(), Names.none());
  }

  /** The expression that a text is, in a vocabulary that holds the built-in functions. */
  public static Parsed<Expression> parse(SourceText text, Vocabulary vocabulary, Types types) {
    return switch (Parser.expression(text, vocabulary)) {
      case Tree.Whole<Node>(var root, var problems) -> {
        var refused = Refusals.in(root, text.name());
        yield refused.isEmpty()
            ? new Parsed.Whole<>(new Expression(text.text(), root, types), problems)
            : new Parsed.Broken<>(refused);
      }
      case Tree.Broken<Node>(var problems) -> new Parsed.Broken<>(problems);
    };
  }

  /** The expression that a text of its own is, whose only names besides the built-in are these. */
  public static Parsed<Expression> parse(String source, String text, List<String> names) {
    return parse(SourceText.of(source, text), vocabulary(names), Types.BUILT_IN);
  }

  /** What in an expression is refused though it is written correctly, such as PMML. */
  public static List<Problem> refused(Expression expression, String source) {
    return Refusals.in(expression.root(), source);
  }

  /** The unary tests that a text is, such as a cell of a decision table. */
  public static Parsed<UnaryTests> parseUnaryTests(
      SourceText text, Vocabulary vocabulary, Types types) {
    return switch (Parser.unaryTests(text, vocabulary)) {
      case Tree.Whole<Tests>(var root, var problems) ->
          new Parsed.Whole<>(new UnaryTests(text.text(), root, types), problems);
      case Tree.Broken<Tests>(var problems) -> new Parsed.Broken<>(problems);
    };
  }

  /** The unary tests that a text of its own is, whose only names besides the built-in are these. */
  public static Parsed<UnaryTests> parseUnaryTests(String source, String text, List<String> names) {
    return parseUnaryTests(SourceText.of(source, text), vocabulary(names), Types.BUILT_IN);
  }
}
