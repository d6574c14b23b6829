package leeway.engine.feel.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.Span;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.ContextType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.RangeType;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Types;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.feel.syntax.Node;

/**
 * Finds the type of an expression before it is evaluated, and what cannot be right: unknown names
 * and members, operands and arguments that can only give null. What is of type Any may be anything.
 */
public final class TypeCheck {
  private final String source;
  private final Types types;
  private final List<Problem> problems = new ArrayList<>();

  TypeCheck(String source, Types types) {
    this.source = source;
    this.types = types;
  }

  /** What was found: the expression's type and its problems. */
  public record Findings(FeelType type, List<Problem> problems) {
    public Findings {
      problems = List.copyOf(problems);
    }
  }

  /** Checks an expression; {@code source} is what problems call its file. */
  public static Findings of(Expression expression, String source, TypeScope scope) {
    var check = new TypeCheck(source, expression.types());
    return new Findings(check.type(expression.root(), scope), check.problems);
  }

  /** Checks unary tests against the type of what they test. */
  public static List<Problem> of(UnaryTests tests, FeelType input, String source, TypeScope scope) {
    var check = new TypeCheck(source, tests.types());
    new TestCheck(check, input).check(tests.root(), scope);
    return check.problems;
  }

  /** Checks what an expression, of a type that was found, gives where another type is wanted. */
  public static List<Problem> result(
      Expression expression, FeelType found, FeelType wanted, String source) {
    var check = new TypeCheck(source, expression.types());
    boolean fits = found.mayBe(wanted) || new FeelType.ListType(found).mayBe(wanted);
    if (fits) {
      new TestCheck(check, wanted).expectAllowed(expression.root());
    } else {
      check.expect(wanted, found, expression.root().span());
    }
    return check.problems;
  }

  void report(String code, Span span, String what, String remedy) {
    problems.add(Problem.error(code, new Place(source, span), what, remedy));
  }

  FeelType type(Node node, TypeScope scope) {
    return switch (node) {
      case Node.NumberLiteral _ -> Simple.NUMBER;
      case Node.TextLiteral _ -> Simple.STRING;
      case Node.BooleanLiteral _ -> Simple.BOOLEAN;
      case Node.NullLiteral _ -> Simple.NULL;
      case Node.AtLiteral(var text, var span) -> literal(text, span);
      case Node.Name(var name, var span) -> named(name, span, scope);
      case Node.Binary binary -> new OperatorCheck(this).type(binary, scope);
      case Node.Negation(var operand, var _) -> type(operand, scope);
      case Node.Between(var value, var low, var high, var _) -> {
        var wanted = type(value, scope);
        expectComparable(wanted, type(low, scope), low.span());
        expectComparable(wanted, type(high, scope), high.span());
        yield Simple.BOOLEAN;
      }
      case Node.In(var value, var tests, var _) -> {
        var check = new TestCheck(this, type(value, scope));
        tests.forEach(it -> check.check(it, scope));
        yield Simple.BOOLEAN;
      }
      case Node.Test(var _, var operand, var _) -> new RangeType(type(operand, scope));
      case Node.InstanceOf(var value, var written, var span) -> {
        type(value, scope);
        if (types.resolve(written).isEmpty()) {
          report("unknown-type", span, "the type after `instance of` is unknown", "define it");
        }
        yield Simple.BOOLEAN;
      }
      case Node.Path(var value, var member, var span) ->
          new MemberCheck(this).type(type(value, scope), member, span);
      case Node.Filter(var list, var condition, var _) -> filter(list, condition, scope);
      case Node.Call call -> new CallCheck(this).type(call, scope);
      case Node.If(var condition, var yes, var no, var _) -> {
        expect(Simple.BOOLEAN, type(condition, scope), condition.span());
        yield type(yes, scope).common(type(no, scope));
      }
      case Node.For(var iterators, var body, var _) ->
          new ListType(type(body, loop(iterators, scope).with("partial", FeelType.anyList())));
      case Node.Quantified(var _, var iterators, var condition, var _) -> {
        expect(Simple.BOOLEAN, type(condition, loop(iterators, scope)), condition.span());
        yield Simple.BOOLEAN;
      }
      case Node.ListOf(var items, var _) ->
          new ListType(
              items.stream()
                  .map(it -> type(it, scope))
                  .reduce(FeelType::common)
                  .orElse(Simple.ANY));
      case Node.ContextOf(var entries, var _) -> context(entries, scope);
      case Node.RangeOf(var low, var _, var high, var _, var _) -> {
        var item = type(low, scope);
        expectComparable(item, type(high, scope), high.span());
        yield new RangeType(item);
      }
      case Node.FunctionOf(var parameters, var body, var external, var span) ->
          external
              ? new ExternalCheck(this).type(typesOf(parameters), body, span)
              : function(parameters, body, scope);
    };
  }

  private FeelType literal(String text, Span span) {
    var value = Temporals.literal(text);
    if (value.isNull()) {
      report(
          "unknown-literal",
          span,
          "after `@` comes a date, time or duration, got `" + text + "`",
          "write for example `@\"2026-01-31\"` or `@\"P30D\"`");
    }
    return value.isNull() ? Simple.ANY : FeelType.of(value);
  }

  private FeelType named(String name, Span span, TypeScope scope) {
    var known = scope.find(name);
    if (known.isPresent() || scope.isOpen() || Builtins.all().containsKey(name)) {
      return known.orElse(Simple.ANY);
    }
    report("unknown-name", span, "there is no `" + name + "` here", remedy(name, scope));
    return Simple.ANY;
  }

  private static String remedy(String name, TypeScope scope) {
    return Nearest.to(name, scope.types().keySet())
        .or(() -> Nearest.to(name, Builtins.all().keySet()))
        .or(() -> Nearest.to(name, List.of("true", "false", "null")))
        .map(it -> "perhaps `" + it + "` is meant")
        .orElse("name something that is required here, or require it");
  }

  private FeelType filter(Node list, Node condition, TypeScope scope) {
    var source = type(list, scope);
    var item = source.plain() instanceof ListType(var inside) ? inside : source;
    var about = scope.with("item", item);
    if (item.plain() instanceof ContextType(var members) && !members.isEmpty()) {
      about = about.with(members);
    } else if (item.plain() == Simple.ANY || item.plain() instanceof ContextType) {
      about = about.opened();
    }
    var result = type(condition, about);
    if (result.plain() == Simple.NUMBER) {
      return item;
    }
    expect(Simple.BOOLEAN, result, condition.span());
    return result.plain() == Simple.ANY ? Simple.ANY : new ListType(item);
  }

  private TypeScope loop(List<Node.Iterator> iterators, TypeScope scope) {
    var inner = scope;
    for (var iterator : iterators) {
      var type =
          switch (iterator.domain()) {
            case Node.Domain.Items(var list) -> itemOf(type(list, inner));
            case Node.Domain.Steps(var first, var last) ->
                type(first, inner).common(type(last, inner));
          };
      inner = inner.with(iterator.variable(), type);
    }
    return inner;
  }

  private static FeelType itemOf(FeelType type) {
    return switch (type.plain()) {
      case ListType(var item) -> item;
      case RangeType(var item) -> item;
      default -> type;
    };
  }

  private FeelType context(List<Node.Entry> entries, TypeScope scope) {
    var members = new LinkedHashMap<String, FeelType>();
    var inner = scope;
    for (var entry : entries) {
      var type = type(entry.value(), inner);
      inner = inner.with(entry.key(), type);
      if (members.put(entry.key(), type) != null) {
        report(
            "duplicate-key",
            entry.span(),
            "a context has each key once, got `" + entry.key() + "` again",
            "rename it");
      }
    }
    return new ContextType(members);
  }

  private FeelType function(List<Node.Parameter> parameters, Node body, TypeScope scope) {
    var inOrder = typesOf(parameters);
    var known = new HashMap<String, FeelType>();
    for (int i = 0; i < parameters.size(); i++) {
      known.put(parameters.get(i).name(), inOrder.get(i));
    }
    return new FeelType.FunctionType(inOrder, type(body, scope.with(known)));
  }

  private List<FeelType> typesOf(List<Node.Parameter> parameters) {
    return parameters.stream()
        .map(it -> it.declaredType().flatMap(types::resolve).orElse(Simple.ANY))
        .toList();
  }

  void expect(FeelType wanted, FeelType got, Span span) {
    if (!got.mayBe(wanted)) {
      report(
          "type-mismatch",
          span,
          "here comes a " + wanted.written() + ", got a " + got.written(),
          "correct it: this can only give null");
    }
  }

  void expectComparable(FeelType wanted, FeelType got, Span span) {
    if (!got.mayBe(wanted)) {
      report(
          "type-mismatch",
          span,
          "a " + wanted.written() + " cannot be compared with a " + got.written(),
          "compare it with a " + wanted.written());
    }
  }
}
