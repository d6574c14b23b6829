package leeway.engine.feel.check;

import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Operator;

/** The types of what operators give, and operands that they can do nothing with. */
final class OperatorCheck {
  private final TypeCheck check;

  OperatorCheck(TypeCheck check) {
    this.check = check;
  }

  FeelType type(Node.Binary node, TypeScope scope) {
    var left = check.type(node.left(), scope);
    var right = check.type(node.right(), scope);
    return switch (node.operator()) {
      case AND, OR -> {
        check.expect(Simple.BOOLEAN, left, node.left().span());
        check.expect(Simple.BOOLEAN, right, node.right().span());
        yield Simple.BOOLEAN;
      }
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        check.expectComparable(left, right, node.right().span());
        yield Simple.BOOLEAN;
      }
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> calculated(node, left.plain(), right.plain());
    };
  }

  private FeelType calculated(Node.Binary node, FeelType left, FeelType right) {
    boolean isOpen =
        left == Simple.ANY || right == Simple.ANY || left == Simple.NULL || right == Simple.NULL;
    var result = isOpen ? Simple.ANY : result(node.operator(), left, right);
    if (result == Simple.NULL) {
      check.report(
          "type-mismatch",
          node.span(),
          "`"
              + node.operator().symbol()
              + "` does not work on a "
              + left.written()
              + " and a "
              + right.written(),
          "make both fit: this can only give null");
      return Simple.ANY;
    }
    return result;
  }

  /** The type of a result; null where there can be none. */
  private static Simple result(Operator operator, FeelType left, FeelType right) {
    if (left == Simple.NUMBER && right == Simple.NUMBER) {
      return Simple.NUMBER;
    }
    return switch (operator) {
      case ADD -> sum(left, right);
      case SUBTRACT -> difference(left, right);
      case MULTIPLY ->
          isDuration(left) && right == Simple.NUMBER
              ? (Simple) left
              : isDuration(right) && left == Simple.NUMBER ? (Simple) right : Simple.NULL;
      case DIVIDE ->
          isDuration(left) && right == Simple.NUMBER
              ? (Simple) left
              : isDuration(left) && left.equals(right) ? Simple.NUMBER : Simple.NULL;
      default -> Simple.NULL;
    };
  }

  private static Simple sum(FeelType left, FeelType right) {
    if (left.equals(right) && (left == Simple.STRING || isDuration(left))) {
      return (Simple) left;
    }
    if (isDuration(right) && canMove(left, right)) {
      return (Simple) left;
    }
    return isDuration(left) && canMove(right, left) ? (Simple) right : Simple.NULL;
  }

  private static Simple difference(FeelType left, FeelType right) {
    if (isDuration(right)) {
      return left.equals(right) || canMove(left, right) ? (Simple) left : Simple.NULL;
    }
    boolean areDays = isDay(left) && isDay(right);
    boolean areTimes = left == Simple.TIME && right == Simple.TIME;
    return areDays || areTimes ? Simple.DAYS_DURATION : Simple.NULL;
  }

  private static boolean isDay(FeelType type) {
    return type == Simple.DATE || type == Simple.DATE_AND_TIME;
  }

  private static boolean isDuration(FeelType type) {
    return type == Simple.DAYS_DURATION || type == Simple.MONTHS_DURATION;
  }

  private static boolean canMove(FeelType start, FeelType duration) {
    return isDay(start) || (start == Simple.TIME && duration == Simple.DAYS_DURATION);
  }
}
