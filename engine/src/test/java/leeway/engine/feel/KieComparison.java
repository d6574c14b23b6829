package leeway.engine.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leeway.engine.LimitExceeded;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.feel.syntax.Children;
import leeway.engine.feel.syntax.FreeNames;
import leeway.engine.feel.syntax.Node;

/**
 * Compares what we make of a text with what KIE makes of it. Where the two differ, it finds the
 * innermost part of the text that differs while the parts of that part agree: the cause is there.
 */
final class KieComparison {
  /** KIE rounds intermediate results of roots and powers at other places. */
  private static final int DIGITS = 33;

  private final KieFeel kie;

  KieComparison(KieFeel kie) {
    this.kie = kie;
  }

  /** A part of a text that differs: its tree, the values of its parts, ours and theirs. */
  record Difference(
      String text, Node node, List<Value> operands, Value ours, Value theirs, boolean failed) {
    Difference {
      operands = List.copyOf(operands);
    }

    @Override
    public String toString() {
      return text + "\n  ours " + ValueText.quoted(ours) + "\n  KIE  " + ValueText.quoted(theirs);
    }
  }

  /** Our value of a text; null where it exceeds a limit. */
  static Value ours(String text) {
    var expression =
        Feel.parse("test", text, List.of())
            .whole()
            .orElseThrow(() -> new AssertionError("cannot be read: " + text));
    try {
      return expression.evaluate(Scope.of(Map.of()));
    } catch (LimitExceeded _) {
      return Values.NULL;
    }
  }

  /** Where a text of one line differs; empty where it does not. */
  Optional<Difference> difference(String text) {
    var root = Feel.parse("test", text, List.of()).whole().orElseThrow().root();
    return difference(text, root);
  }

  private Optional<Difference> difference(String text, Node node) {
    var part = part(text, node);
    var ours = ours(part);
    var theirs = kie.evaluate(part);
    if (areAlike(ours, theirs)) {
      return Optional.empty();
    }
    for (var child : children(node)) {
      if (!(child instanceof Node.FunctionOf) && isClosed(child)) {
        var inside = difference(text, child);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    var operands = new ArrayList<Value>();
    children(node).forEach(it -> operands.add(isClosed(it) ? ours(part(text, it)) : Values.NULL));
    return Optional.of(new Difference(part, node, operands, ours, theirs, kie.fails(part)));
  }

  /** The parts; of a call its arguments alone. */
  private static List<Node> children(Node node) {
    return node instanceof Node.Call call
        ? call.arguments().stream().map(Node.Argument::value).toList()
        : Children.of(node);
  }

  private static boolean isClosed(Node node) {
    return !(node instanceof Node.Test) && Builtins.all().keySet().containsAll(FreeNames.of(node));
  }

  private static String part(String text, Node node) {
    int start = node.span().column() - 1;
    return text.substring(start, start + node.span().length());
  }

  static boolean areAlike(Value a, Value b) {
    return switch (a) {
      case Value.Num(var x) -> b instanceof Value.Num(var y) && areNear(x, y);
      case Value.ListValue(var x) -> b instanceof Value.ListValue(var y) && areAlike(x, y);
      case Value.Context(var x) ->
          b instanceof Value.Context(var y)
              && Set.copyOf(x.keySet()).equals(Set.copyOf(y.keySet()))
              && areAlike(List.copyOf(x.values()), x.keySet().stream().map(y::get).toList());
      case Value.Function _ -> b instanceof Value.Function;
      default -> a.equals(b);
    };
  }

  private static boolean areAlike(List<Value> a, List<Value> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!areAlike(a.get(i), b.get(i))) {
        return false;
      }
    }
    return a.size() == b.size();
  }

  private static boolean areNear(BigDecimal a, BigDecimal b) {
    var scale = a.abs().max(b.abs()).movePointLeft(DIGITS);
    return a.subtract(b).abs().compareTo(scale) <= 0;
  }
}
