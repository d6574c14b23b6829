package leeway.engine.feel.syntax;

import java.util.List;
import java.util.stream.Stream;

/** The parts that a node is made of. */
public final class Children {

  private Children() {}

  /** The nodes directly inside a node, in their written order. */
  public static List<Node> of(Node node) {
    return switch (node) {
      case Node.NumberLiteral _,
          Node.TextLiteral _,
          Node.BooleanLiteral _,
          Node.NullLiteral _,
          Node.AtLiteral _,
          Node.Name _ ->
          List.of();
      case Node.Binary(var _, var left, var right, var _) -> List.of(left, right);
      case Node.Negation(var operand, var _) -> List.of(operand);
      case Node.Between(var value, var low, var high, var _) -> List.of(value, low, high);
      case Node.In(var value, var tests, var _) ->
          Stream.concat(Stream.of(value), tests.stream()).toList();
      case Node.Test(var _, var operand, var _) -> List.of(operand);
      case Node.InstanceOf(var value, var _, var _) -> List.of(value);
      case Node.Path(var source, var _, var _) -> List.of(source);
      case Node.Filter(var source, var condition, var _) -> List.of(source, condition);
      case Node.Call(var function, var arguments, var _) ->
          Stream.concat(Stream.of(function), arguments.stream().map(Node.Argument::value)).toList();
      case Node.If(var condition, var yes, var no, var _) -> List.of(condition, yes, no);
      case Node.For(var iterators, var body, var _) -> loop(iterators, body);
      case Node.Quantified(var _, var iterators, var condition, var _) ->
          loop(iterators, condition);
      case Node.ListOf(var items, var _) -> items;
      case Node.ContextOf(var entries, var _) -> entries.stream().map(Node.Entry::value).toList();
      case Node.RangeOf(var low, var _, var high, var _, var _) -> List.of(low, high);
      case Node.FunctionOf(var _, var body, var _, var _) -> List.of(body);
    };
  }

  /** The nodes of a loop's domain. */
  static List<Node> of(Node.Domain domain) {
    return switch (domain) {
      case Node.Domain.Items(var list) -> List.of(list);
      case Node.Domain.Steps(var first, var last) -> List.of(first, last);
    };
  }

  private static List<Node> loop(List<Node.Iterator> iterators, Node body) {
    return Stream.concat(
            iterators.stream().flatMap(it -> of(it.domain()).stream()), Stream.of(body))
        .toList();
  }
}
