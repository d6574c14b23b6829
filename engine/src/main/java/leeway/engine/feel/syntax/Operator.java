package leeway.engine.feel.syntax;

import java.util.Arrays;
import java.util.Optional;

/** An operator between two operands, with its symbol and how tightly it binds. */
public enum Operator {
  OR("or", 1),
  AND("and", 2),
  EQUAL("=", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  LESS_OR_EQUAL("<=", 3),
  GREATER(">", 3),
  GREATER_OR_EQUAL(">=", 3),
  ADD("+", 4),
  SUBTRACT("-", 4),
  MULTIPLY("*", 5),
  DIVIDE("/", 5),
  POWER("**", 6);

  private final String symbol;
  private final int binding;

  Operator(String symbol, int binding) {
    this.symbol = symbol;
    this.binding = binding;
  }

  /** How the operator is written. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds; more is tighter. */
  public int binding() {
    return binding;
  }

  public boolean isComparison() {
    return binding == EQUAL.binding;
  }

  /** The operator written so. */
  public static Optional<Operator> written(String symbol) {
    return Arrays.stream(values()).filter(it -> it.symbol.equals(symbol)).findFirst();
  }
}
