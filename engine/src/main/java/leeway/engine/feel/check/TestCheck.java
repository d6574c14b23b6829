package leeway.engine.feel.check;

import java.util.Optional;
import leeway.engine.Span;
import leeway.engine.feel.Arithmetic;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.NamedType;
import leeway.engine.feel.FeelType.RangeType;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.FreeNames;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Operator;
import leeway.engine.feel.syntax.Tests;

/** Checks tests against the type of what they test, down to values that it cannot have. */
final class TestCheck {
  private final TypeCheck check;
  private final FeelType input;

  TestCheck(TypeCheck check, FeelType input) {
    this.check = check;
    this.input = input;
  }

  void check(Tests tests, TypeScope scope) {
    tests.tests().forEach(it -> check(it, scope));
  }

  void check(Node test, TypeScope scope) {
    var about = scope.with("?", input);
    if (FreeNames.of(test).contains("?")) {
      check.expect(Simple.BOOLEAN, check.type(test, about), test.span());
      return;
    }
    switch (test) {
      case Node.Test(var operator, var operand, var _) -> {
        check.expectComparable(input, check.type(operand, about), operand.span());
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
          expectAllowed(operand);
        }
      }
      case Node.ListOf(var items, var _) when !(input.plain() instanceof ListType) ->
          items.forEach(it -> check(it, scope));
      default -> compared(check.type(test, about).plain(), test);
    }
  }

  /** A range or list of what is tested, a condition of its own, or one value. */
  private void compared(FeelType type, Node test) {
    switch (type) {
      case RangeType(var item) when !(input.plain() instanceof RangeType) ->
          check.expectComparable(input, item, test.span());
      case ListType(var item) when !input.mayBe(type) ->
          check.expectComparable(input, item, test.span());
      default -> {
        boolean isCondition = type == Simple.BOOLEAN && !(test instanceof Node.BooleanLiteral);
        if (!isCondition) {
          check.expectComparable(input, type, test.span());
        }
        expectAllowed(test);
      }
    }
  }

  void expectAllowed(Node node) {
    constant(node)
        .filter(it -> !it.isNull() && FeelType.of(it).mayBe(input) && !input.has(it))
        .ifPresent(it -> refused(it, node.span()));
  }

  private void refused(Value value, Span span) {
    check.report(
        "value-not-allowed",
        span,
        "the values are " + allowed(input) + ", got " + ValueText.quoted(value),
        "write one of them, or allow this one");
  }

  private static String allowed(FeelType type) {
    return type instanceof NamedType(var _, var base, var allowed)
        ? allowed.written().isEmpty() ? allowed(base) : allowed.written()
        : "";
  }

  private static Optional<Value> constant(Node node) {
    return switch (node) {
      case Node.TextLiteral(var value, var _) -> Optional.of(Values.text(value));
      case Node.NumberLiteral(var value, var _) -> Optional.of(Value.Num.within(value));
      case Node.BooleanLiteral(var value, var _) -> Optional.of(Values.bool(value));
      case Node.AtLiteral(var text, var _) -> Optional.of(Temporals.literal(text));
      case Node.Negation(var operand, var _) -> constant(operand).map(Arithmetic::negate);
      default -> Optional.empty();
    };
  }
}
