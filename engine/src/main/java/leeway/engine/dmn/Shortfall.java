package leeway.engine.dmn;

import java.util.List;
import leeway.engine.feel.Value;

/** What keeps an input from being accepted by a cell. */
public sealed interface Shortfall {

  /** Nothing: the cell accepts it, or the input is unknown. */
  record None() implements Shortfall {}

  /**
   * The nearest accepted bound minus the input, of the type of a difference between two of them
   * (number, days duration, months duration). Where {@code beyond}, the bound itself is not
   * accepted: it takes a little more.
   */
  record Amount(Value change, Value bound, boolean beyond) implements Shortfall {}

  /** The values that the cell accepts. */
  record OneOf(List<Value> accepted) implements Shortfall {
    public OneOf {
      accepted = List.copyOf(accepted);
    }
  }

  /** The values that the cell refuses; everything else is accepted. */
  record NoneOf(List<Value> refused) implements Shortfall {
    public NoneOf {
      refused = List.copyOf(refused);
    }
  }

  /** The cell is an expression that does not say how far away it is. */
  record Unsaid() implements Shortfall {}
}
