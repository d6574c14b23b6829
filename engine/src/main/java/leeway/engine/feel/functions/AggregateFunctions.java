package leeway.engine.feel.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Arithmetic;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.DecimalMath;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;

/** Functions that make one value of many (DMN 1.5, 10.3.4.4). */
final class AggregateFunctions {
  /** Digits enough that what is rounded in between does not show in the result. */
  private static final MathContext PRECISE = new MathContext(80);

  private AggregateFunctions() {}

  private interface OfItems {
    Value result(List<Value> items);
  }

  private interface OfNumbers {
    Value result(List<BigDecimal> numbers);
  }

  static List<Builtin> all() {
    return List.of(
        Builtin.of("count -> number", "list: list", (a, _) -> Num.of(items(a).size()))
            .or("c: list...", (a, _) -> Num.of(items(a).size())),
        aggregate("min", items -> extreme(items, -1)),
        aggregate("max", items -> extreme(items, 1)),
        numeric("sum -> number", AggregateFunctions::sum),
        numeric("mean -> number", AggregateFunctions::mean),
        aggregate("all -> boolean", items -> logical(items, false)),
        aggregate("any -> boolean", items -> logical(items, true)),
        numeric("product -> number", AggregateFunctions::product),
        numeric("median -> number", AggregateFunctions::median),
        numeric("stddev -> number", AggregateFunctions::deviation),
        aggregate(
            "mode", items -> numbers(items).map(AggregateFunctions::modes).orElse(Values.NULL)));
  }

  private static List<Value> items(List<Value> arguments) {
    return ((ListValue) arguments.getFirst()).items();
  }

  /** A function of a list, or of the items one by one. */
  private static Builtin aggregate(String name, OfItems body) {
    return Builtin.of(name, "list: list", (a, _) -> body.result(items(a)))
        .or("c: list...", (a, _) -> body.result(items(a)));
  }

  private static Builtin numeric(String name, OfNumbers body) {
    return aggregate(
        name,
        items -> numbers(items).filter(it -> !it.isEmpty()).map(body::result).orElse(Values.NULL));
  }

  private static Optional<List<BigDecimal>> numbers(List<Value> items) {
    var numbers = new ArrayList<BigDecimal>();
    for (var item : items) {
      if (!(item instanceof Num(var number))) {
        return Optional.empty();
      }
      numbers.add(number);
    }
    return Optional.of(numbers);
  }

  private static Value extreme(List<Value> items, int sign) {
    Value best = Values.NULL;
    for (var item : items) {
      var order = best.isNull() ? Comparison.order(item, item) : Comparison.order(item, best);
      if (order.isEmpty()) {
        return Values.NULL;
      }
      best = best.isNull() || order.getAsInt() * sign > 0 ? item : best;
    }
    return best;
  }

  /** The sum of numbers, null where there are none. */
  private static Value sum(List<BigDecimal> numbers) {
    Value sum = Num.of(0);
    for (var number : numbers) {
      sum = Arithmetic.add(sum, new Num(number));
    }
    return sum;
  }

  private static BigDecimal total(List<BigDecimal> numbers, MathContext digits) {
    return numbers.stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, digits));
  }

  private static BigDecimal average(List<BigDecimal> numbers) {
    return total(numbers, MathContext.DECIMAL128)
        .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
  }

  private static Value mean(List<BigDecimal> numbers) {
    return Num.within(average(numbers));
  }

  private static Value product(List<BigDecimal> numbers) {
    Value product = Num.of(1);
    for (var number : numbers) {
      product = Arithmetic.multiply(product, new Num(number));
    }
    return product;
  }

  private static Value median(List<BigDecimal> numbers) {
    var sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? new Num(sorted.get(middle))
        : mean(sorted.subList(middle - 1, middle + 1));
  }

  /** The deviation of a sample: squares are divided by one less than their number. */
  private static Value deviation(List<BigDecimal> numbers) {
    if (numbers.size() < 2) {
      return Values.NULL;
    }
    var count = BigDecimal.valueOf(numbers.size());
    var average = total(numbers, PRECISE).divide(count, PRECISE);
    var squares = numbers.stream().map(it -> it.subtract(average).pow(2, PRECISE)).toList();
    var variance = total(squares, PRECISE).divide(count.subtract(BigDecimal.ONE), PRECISE);
    return DecimalMath.squareRoot(variance);
  }

  /** The most frequent numbers, smallest first. */
  private static Value modes(List<BigDecimal> numbers) {
    var sorted =
        numbers.stream().map(Num::new).sorted((a, b) -> a.value().compareTo(b.value())).toList();
    var modes = new ArrayList<Num>();
    int most = 0;
    for (int start = 0; start < sorted.size(); ) {
      int end = start;
      while (end < sorted.size() && sorted.get(end).equals(sorted.get(start))) {
        end++;
      }
      if (end - start > most) {
        modes.clear();
        most = end - start;
      }
      if (end - start == most) {
        modes.add(sorted.get(start));
      }
      start = end;
    }
    return Values.list(modes);
  }

  /** An or ({@code decisive} true) or an and (false); null where an item that matters is none. */
  private static Value logical(List<Value> items, boolean decisive) {
    boolean isUnknown = false;
    for (var item : items) {
      if (item instanceof Value.Bool(var value) && value == decisive) {
        return Values.bool(decisive);
      }
      isUnknown |= !(item instanceof Value.Bool);
    }
    return isUnknown ? Values.NULL : Values.bool(!decisive);
  }
}
