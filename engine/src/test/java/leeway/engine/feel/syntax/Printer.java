package leeway.engine.feel.syntax;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Collector;

/**
 * Writes trees as texts of FEEL that are read as the same trees, with brackets around each part.
 */
public final class Printer {

  private Printer() {}

  /** The text of a tree. */
  public static String print(Node node) {
    return switch (node) {
      case Node.NumberLiteral(var value, var _) -> value.toString();
      case Node.TextLiteral(var value, var _) -> quoted(value);
      case Node.BooleanLiteral(var value, var _) -> Boolean.toString(value);
      case Node.NullLiteral _ -> "null";
      case Node.AtLiteral(var text, var _) -> "@" + quoted(text);
      case Node.Name(var name, var _) -> name;
      case Node.Binary(var operator, var left, var right, var _) ->
          inside(left) + " " + operator.symbol() + " " + inside(right);
      case Node.Negation(var operand, var _) -> "-" + inside(operand);
      case Node.Between(var value, var low, var high, var _) ->
          inside(value) + " between " + inside(low) + " and " + inside(high);
      case Node.In(var value, var tests, var _) ->
          inside(value) + " in (" + tests.stream().map(Printer::print).collect(commas()) + ")";
      case Node.Test(var operator, var operand, var _) -> operator.symbol() + " " + inside(operand);
      case Node.InstanceOf(var value, var type, var _) ->
          inside(value) + " instance of " + print(type);
      case Node.Path(var source, var member, var _) -> inside(source) + "." + member;
      case Node.Filter(var source, var condition, var _) ->
          inside(source) + "[" + print(condition) + "]";
      case Node.Call(var function, var arguments, var _) -> call(function, arguments);
      case Node.If(var condition, var yes, var no, var _) ->
          "if " + inside(condition) + " then " + inside(yes) + " else " + inside(no);
      case Node.For(var iterators, var body, var _) ->
          "for " + iterators(iterators) + " return " + inside(body);
      case Node.Quantified(var every, var iterators, var condition, var _) ->
          (every ? "every " : "some ") + iterators(iterators) + " satisfies " + inside(condition);
      case Node.ListOf(var items, var _) -> "[" + all(items) + "]";
      case Node.ContextOf(var entries, var _) ->
          entries.stream()
              .map(it -> quoted(it.key()) + ": " + inside(it.value()))
              .collect(joining(", ", "{", "}"));
      case Node.RangeOf(var low, var lowIncluded, var high, var highIncluded, var _) ->
          (lowIncluded ? "[" : "(")
              + inside(low)
              + ".."
              + inside(high)
              + (highIncluded ? "]" : ")");
      case Node.FunctionOf(var parameters, var body, var external, var _) ->
          parameters.stream().map(Printer::parameter).collect(joining(", ", "function(", ") "))
              + (external ? "external " + print(body) : inside(body));
    };
  }

  private static String inside(Node node) {
    return "(" + print(node) + ")";
  }

  private static Collector<CharSequence, ?, String> commas() {
    return joining(", ");
  }

  private static String all(List<Node> nodes) {
    return nodes.stream().map(Printer::inside).collect(commas());
  }

  private static String call(Node function, List<Node.Argument> arguments) {
    var called = function instanceof Node.Name ? print(function) : inside(function);
    return arguments.stream()
        .map(it -> (it.name().isEmpty() ? "" : it.name() + ": ") + inside(it.value()))
        .collect(joining(", ", called + "(", ")"));
  }

  private static String iterators(List<Node.Iterator> iterators) {
    return iterators.stream()
        .map(it -> it.variable() + " in " + domain(it.domain()))
        .collect(commas());
  }

  private static String domain(Node.Domain domain) {
    return switch (domain) {
      case Node.Domain.Items(var list) -> inside(list);
      case Node.Domain.Steps(var first, var last) -> inside(first) + ".." + inside(last);
    };
  }

  private static String parameter(Node.Parameter parameter) {
    return parameter.name() + parameter.declaredType().map(it -> ": " + print(it)).orElse("");
  }

  private static String print(TypeName type) {
    return switch (type) {
      case TypeName.Named(var name) -> name;
      case TypeName.ListOf(var item) -> "list<" + print(item) + ">";
      case TypeName.RangeOf(var item) -> "range<" + print(item) + ">";
      case TypeName.ContextOf(var members) ->
          members.entrySet().stream()
              .map(it -> it.getKey() + ": " + print(it.getValue()))
              .collect(joining(", ", "context<", ">"));
      case TypeName.FunctionOf(var parameters, var result) ->
          parameters.stream().map(Printer::print).collect(joining(", ", "function<", ">"))
              + " -> "
              + print(result);
    };
  }

  private static String quoted(String text) {
    var escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return '"' + escaped.replace("\r", "\\r") + '"';
  }
}
