package leeway.engine.feel;

/** Three-valued logic (DMN 1.5, tables 50 and 51): what is not a boolean counts as null. */
public final class Logic {

  private Logic() {}

  public static Value and(Value a, Value b) {
    if (a.isFalse() || b.isFalse()) {
      return Values.FALSE;
    }
    return a.isTrue() && b.isTrue() ? Values.TRUE : Values.NULL;
  }

  public static Value or(Value a, Value b) {
    if (a.isTrue() || b.isTrue()) {
      return Values.TRUE;
    }
    return a.isFalse() && b.isFalse() ? Values.FALSE : Values.NULL;
  }

  public static Value not(Value a) {
    return a instanceof Value.Bool(var value) ? Values.bool(!value) : Values.NULL;
  }
}
