package leeway.engine.feel.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.FreeNames;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Tests;

/** Unary tests that were read: what a cell of a decision table accepts. */
public record UnaryTests(String text, Tests root, Types types) {

  /** True for the cell {@code -}, which accepts everything. */
  public boolean acceptsAnything() {
    return root.kind() == Tests.Kind.ANY;
  }

  /** True, false or null: whether the tests accept the input. */
  public Value accept(Value input, Scope scope, Evaluation evaluation) {
    Value one = Values.FALSE;
    var inner = scope.inner(Map.of("?", input));
    var interpreter = new Interpreter(types, evaluation);
    for (int i = 0; i < root.tests().size(); i++) {
      var result = interpreter.tested(root.tests().get(i), inner);
      one = Logic.or(one, root.aboutInput().get(i) ? result : accepts(input, result, evaluation));
    }
    return switch (root.kind()) {
      case ANY -> Values.TRUE;
      case ONE_OF -> one;
      case NONE_OF -> Logic.not(one);
    };
  }

  /** The values of the tests, which an input is compared with; ranges, lists and single values. */
  public List<Value> values(Value input, Scope scope, Evaluation evaluation) {
    var inner = scope.inner(Map.of("?", input));
    var interpreter = new Interpreter(types, evaluation);
    return root.tests().stream()
        .map(UnaryTests::compared)
        .map(it -> interpreter.evaluate(it, inner))
        .toList();
  }

  /** True where a test is an expression about the input that decides itself. */
  public boolean decideThemselves() {
    return root.tests().stream().anyMatch(it -> FreeNames.of(compared(it)).contains("?"));
  }

  /** {@code ? > 5} as {@code > 5}; any other test as it is. */
  private static Node compared(Node test) {
    return test
                instanceof
                Node.Binary(var operator, Node.Name(var name, var _), var operand, var span)
            && operator.isComparison()
            && name.equals("?")
        ? new Node.Test(operator, operand, span)
        : test;
  }

  /** A condition of its own decides itself; any other value is compared with the input. */
  private static Value accepts(Value input, Value result, Evaluation evaluation) {
    boolean isOtherCondition =
        result instanceof Value.Bool && !(input instanceof Value.Bool) && !input.isNull();
    return isOtherCondition ? result : UnaryTest.accepts(input, result, evaluation);
  }

  /** The names that the tests take from their surroundings, built-in functions included. */
  public Set<String> names() {
    var names = new TreeSet<String>();
    root.tests().forEach(it -> names.addAll(FreeNames.of(it)));
    return names;
  }
}
