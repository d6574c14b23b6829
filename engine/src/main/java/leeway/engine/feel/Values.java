package leeway.engine.feel;

import java.util.List;
import leeway.engine.feel.Value.Bool;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Text;

/** The values that are made most often. */
public final class Values {
  /** The only null. */
  public static final Value NULL = new Value.Null();

  public static final Bool TRUE = new Bool(true);

  public static final Bool FALSE = new Bool(false);

  private Values() {}

  /** True or false as a value. */
  public static Bool bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** A text as a value. */
  public static Text text(String value) {
    return new Text(value);
  }

  /** Values as a list. */
  public static ListValue list(List<? extends Value> items) {
    return new ListValue(List.copyOf(items));
  }
}
