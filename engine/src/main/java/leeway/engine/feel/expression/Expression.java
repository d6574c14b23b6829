package leeway.engine.feel.expression;

import java.util.Set;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.syntax.FreeNames;
import leeway.engine.feel.syntax.Node;

/** An expression that was read: its text, its tree and what it evaluates to. */
public record Expression(String text, Node root, Types types) {

  /** The value in a scope; throws {@link leeway.engine.LimitExceeded} where it takes too much. */
  public Value evaluate(Scope scope, Evaluation evaluation) {
    return evaluation.guarded(() -> new Interpreter(types, evaluation).evaluate(root, scope));
  }

  /** The value in a scope, within the standard limits, the present moment unknown. */
  public Value evaluate(Scope scope) {
    return evaluate(scope, Evaluation.timeless(Limits.STANDARD));
  }

  /** The names that the expression takes from its surroundings, built-in functions included. */
  public Set<String> names() {
    return FreeNames.of(root);
  }
}
