package leeway.engine.history;

import java.util.Arrays;
import leeway.engine.feel.Values;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/** The codes of one coding written in another. */
final class Recoding {
  private Recoding() {}

  /** Null for every situation. */
  static FactColumn nothing(Coding coding, int size) {
    if (coding instanceof Coding.Closed) {
      return new FactColumn.Bytes(new byte[size]);
    }
    long[] codes = new long[size];
    Arrays.fill(codes, coding.nullCode());
    return new FactColumn.Longs(codes);
  }

  /** The codes of a fact in another coding; the very same column where nothing differs. */
  static FactColumn of(FactHistory fact, Coding coding) {
    return switch (fact.coding()) {
      case Coding.Texts from when coding instanceof Coding.Texts to ->
          from.values().equals(to.values()) ? fact.codes() : texts(fact.codes(), from, to);
      case Coding.Numbers(int from) when coding instanceof Coding.Numbers(int to) && from < to ->
          scaled(fact.codes(), to - from);
      case Coding.Flags _, Coding.Numbers _, Coding.Dates _, Coding.Months _
          when fact.coding().equals(coding) ->
          fact.codes();
      default ->
          throw new IllegalArgumentException(
              "fact `%s` was %s and is now %s; add it under a new name"
                  .formatted(fact.name(), fact.coding(), coding));
    };
  }

  private static FactColumn texts(FactColumn codes, Coding.Texts from, Coding.Texts to) {
    byte[] recoded = new byte[256];
    for (int code = 1; code <= from.codeMax(); code++) {
      recoded[code] =
          (byte)
              (code == from.codeMax()
                  ? to.codeMax()
                  : to.code(Values.text(from.values().get(code - 1))));
    }
    byte[] written = new byte[codes.size()];
    for (int i = 0; i < written.length; i++) {
      written[i] = recoded[(int) codes.code(i)];
    }
    return new FactColumn.Bytes(written);
  }

  private static FactColumn scaled(FactColumn codes, int decimals) {
    long factor = 1;
    for (int i = 0; i < decimals; i++) {
      factor *= 10;
    }
    long[] written = new long[codes.size()];
    for (int i = 0; i < written.length; i++) {
      long code = codes.code(i);
      written[i] = code == Long.MIN_VALUE ? code : Math.multiplyExact(code, factor);
    }
    return new FactColumn.Longs(written);
  }
}
