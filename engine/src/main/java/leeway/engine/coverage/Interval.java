package leeway.engine.coverage;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.table.model.Coding;

/**
 * Values of one dimension, from one to another, both in it; {@code isNull} for null alone, and then
 * the ends say nothing.
 */
public record Interval(Dimension dimension, boolean isNull, long low, long high) {

  /** The values in words, as a condition of FEEL would say it. */
  public String written() {
    var coding = dimension.coding();
    if (isNull) {
      return "null";
    }
    if (low == high || coding instanceof Coding.Closed) {
      return LongStream.rangeClosed(low, high)
          .mapToObj(code -> written(coding.value(code)))
          .collect(Collectors.joining(", "));
    }
    boolean isOpenBelow = coding instanceof Coding.Ordered && low == coding.nullCode() + 1;
    boolean isOpenAbove = high == coding.codeMax();
    if (isOpenBelow) {
      return isOpenAbove ? "anything" : "<= " + written(coding.value(high));
    }
    return isOpenAbove
        ? ">= " + written(coding.value(low))
        : "[%s..%s]".formatted(written(coding.value(low)), written(coding.value(high)));
  }

  private static String written(Value value) {
    return switch (value) {
      case Value.Null _ -> "anything else";
      case Value.Text(var text) -> '"' + text + '"';
      default -> ValueText.quoted(value);
    };
  }
}
