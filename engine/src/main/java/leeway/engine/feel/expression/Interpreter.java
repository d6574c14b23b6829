package leeway.engine.feel.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.feel.Arithmetic;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Operator;
import leeway.engine.feel.syntax.TypeName;

/**
 * Evaluates expressions by walking their tree: slow, plain, and the reference for anything faster.
 * What has no answer is null; only exceeded limits are thrown.
 */
final class Interpreter {
  private final Types types;
  private final Evaluation evaluation;

  Interpreter(Types types, Evaluation evaluation) {
    this.types = types;
    this.evaluation = evaluation;
  }

  Value evaluate(Node node, Scope scope) {
    evaluation.enter();
    try {
      return result(node, scope);
    } finally {
      evaluation.leave();
    }
  }

  private Value result(Node node, Scope scope) {
    return switch (node) {
      case Node.NumberLiteral(var value, var _) -> Num.within(value);
      case Node.TextLiteral(var value, var _) -> Values.text(value);
      case Node.BooleanLiteral(var value, var _) -> Values.bool(value);
      case Node.NullLiteral _ -> Values.NULL;
      case Node.AtLiteral(var text, var _) -> Temporals.literal(text);
      case Node.Name(var name, var _) -> scope.find(name).orElse(Values.NULL);
      case Node.Binary binary -> binary(binary, scope);
      case Node.Negation(var operand, var _) -> Arithmetic.negate(evaluate(operand, scope));
      case Node.Between between -> between(between, scope);
      case Node.In(var value, var tests, var _) -> in(evaluate(value, scope), tests, scope);
      case Node.Test(var operator, var operand, var _) -> test(operator, evaluate(operand, scope));
      case Node.InstanceOf(var value, var type, var _) -> instance(evaluate(value, scope), type);
      case Node.Path(var source, var member, var _) -> Members.of(evaluate(source, scope), member);
      case Node.Filter(var source, var condition, var _) ->
          filter(evaluate(source, scope), condition, scope);
      case Node.Call call -> call(call, scope);
      case Node.If(var condition, var yes, var no, var _) ->
          evaluate(evaluate(condition, scope).isTrue() ? yes : no, scope);
      case Node.For loop -> new Loops(this, evaluation).results(loop, scope);
      case Node.Quantified loop -> new Loops(this, evaluation).quantified(loop, scope);
      case Node.ListOf(var items, var _) -> Values.list(each(items, scope));
      case Node.ContextOf(var entries, var _) -> context(entries, scope);
      case Node.RangeOf range -> range(range, scope);
      case Node.FunctionOf function -> new Lambda(function, scope, types);
    };
  }

  private Value binary(Node.Binary node, Scope scope) {
    var left = evaluate(node.left(), scope);
    if (node.operator() == Operator.AND && left.isFalse()) {
      return Values.FALSE;
    }
    if (node.operator() == Operator.OR && left.isTrue()) {
      return Values.TRUE;
    }
    var right = evaluate(node.right(), scope);
    return switch (node.operator()) {
      case AND -> Logic.and(left, right);
      case OR -> Logic.or(left, right);
      case ADD -> sum(left, right);
      case SUBTRACT -> Arithmetic.subtract(left, right);
      case MULTIPLY -> Arithmetic.multiply(left, right);
      case DIVIDE -> Arithmetic.divide(left, right);
      case POWER -> Arithmetic.power(left, right);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          compare(node.operator(), left, right);
    };
  }

  private Value sum(Value left, Value right) {
    if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
      evaluation.allowText((long) a.length() + b.length());
    }
    return Arithmetic.add(left, right);
  }

  private Value compare(Operator operator, Value left, Value right) {
    if (operator == Operator.EQUAL) {
      return Comparison.equal(left, right, evaluation);
    }
    if (operator == Operator.NOT_EQUAL) {
      return Logic.not(Comparison.equal(left, right, evaluation));
    }
    var order = Comparison.order(left, right);
    if (order.isEmpty()) {
      return Values.NULL;
    }
    int sign = order.getAsInt();
    return switch (operator) {
      case LESS -> Values.bool(sign < 0);
      case LESS_OR_EQUAL -> Values.bool(sign <= 0);
      case GREATER -> Values.bool(sign > 0);
      case GREATER_OR_EQUAL -> Values.bool(sign >= 0);
      default -> throw new IllegalArgumentException("not a comparison: " + operator.symbol());
    };
  }

  private Value between(Node.Between node, Scope scope) {
    var value = evaluate(node.value(), scope);
    var low = compare(Operator.GREATER_OR_EQUAL, value, evaluate(node.low(), scope));
    var high = compare(Operator.LESS_OR_EQUAL, value, evaluate(node.high(), scope));
    return Logic.and(low, high);
  }

  /** Whether one of the tests accepts the value; null where none does and one cannot say. */
  private Value in(Value value, List<Node> tests, Scope scope) {
    Value result = Values.FALSE;
    var inner = scope.inner(Map.of("?", value));
    for (var test : tests) {
      result = Logic.or(result, UnaryTest.accepts(value, tested(test, inner), evaluation));
    }
    return result;
  }

  /** The value of a test. A range that is written in its place may be empty (table 55). */
  Value tested(Node test, Scope scope) {
    return test instanceof Node.RangeOf range
        ? between(range, evaluate(range.low(), scope), evaluate(range.high(), scope))
        : evaluate(test, scope);
  }

  static Value test(Operator operator, Value operand) {
    return switch (operator) {
      case LESS -> new Range(new End.Open(), new End.At(operand, false));
      case LESS_OR_EQUAL -> new Range(new End.Open(), new End.At(operand, true));
      case GREATER -> new Range(new End.At(operand, false), new End.Open());
      case GREATER_OR_EQUAL -> new Range(new End.At(operand, true), new End.Open());
      case EQUAL -> new Value.Sameness(operand, true);
      case NOT_EQUAL -> new Value.Sameness(operand, false);
      default -> throw new IllegalArgumentException("not a comparison: " + operator.symbol());
    };
  }

  private Value instance(Value value, TypeName type) {
    return types.resolve(type).map(it -> isInstance(value, it)).orElse(Values.NULL);
  }

  private static Value isInstance(Value value, FeelType type) {
    return Values.bool(value.isNull() ? type == FeelType.Simple.NULL : type.has(value));
  }

  private Value filter(Value source, Node condition, Scope scope) {
    var items = source instanceof ListValue(var list) ? list : alone(source);
    if (isIndex(condition)) {
      return Filters.item(items, evaluate(condition, scope));
    }
    return Filters.kept(items, it -> evaluate(condition, Filters.about(it, scope)));
  }

  private static List<Value> alone(Value value) {
    return value.isNull() ? List.of() : List.of(value);
  }

  /** A number as written is an index; it would be one for an empty list too. */
  private static boolean isIndex(Node condition) {
    return condition instanceof Node.NumberLiteral
        || (condition instanceof Node.Negation(Node.NumberLiteral _, var _));
  }

  private Value call(Node.Call node, Scope scope) {
    if (!(evaluate(node.function(), scope) instanceof Value.Function function)) {
      return Values.NULL;
    }
    var arguments = node.arguments();
    if (!arguments.isEmpty() && !arguments.getFirst().name().isEmpty()) {
      var named = new LinkedHashMap<String, Value>();
      for (var argument : arguments) {
        named.put(argument.name(), evaluate(argument.value(), scope));
      }
      return function.applyNamed(named, evaluation);
    }
    var values = new ArrayList<Value>();
    for (var argument : arguments) {
      values.add(evaluate(argument.value(), scope));
    }
    return function.apply(values, evaluation);
  }

  private List<Value> each(List<Node> nodes, Scope scope) {
    var values = new ArrayList<Value>();
    for (var node : nodes) {
      values.add(evaluate(node, scope));
    }
    return values;
  }

  /** Entries see the ones before them. A key that comes twice makes the whole null. */
  private Value context(List<Node.Entry> entries, Scope scope) {
    var values = new LinkedHashMap<String, Value>();
    var inner = scope.inner(values);
    for (var entry : entries) {
      if (values.containsKey(entry.key())) {
        return Values.NULL;
      }
      values.put(entry.key(), evaluate(entry.value(), inner));
    }
    return new Context(values);
  }

  private Value range(Node.RangeOf node, Scope scope) {
    var low = evaluate(node.low(), scope);
    var high = evaluate(node.high(), scope);
    boolean isOpen = low.isNull() || high.isNull();
    return isOpen || Comparison.order(low, high).orElse(1) <= 0
        ? between(node, low, high)
        : Values.NULL;
  }

  private static Range between(Node.RangeOf node, Value low, Value high) {
    return new Range(new End.At(low, node.lowIncluded()), new End.At(high, node.highIncluded()));
  }
}
