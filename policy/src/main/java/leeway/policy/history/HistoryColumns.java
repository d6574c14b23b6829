package leeway.policy.history;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.history.FactHistory;
import leeway.engine.history.HistoryMonth;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;

/**
 * Past asks as months of columns: one for each kind and month, the asks in the order of their
 * entries. The same asks give the same months, to the byte. Kept are plain facts that are codes,
 * booleans, numbers, amounts or days, the derived ones too; what a machine relayed is not known.
 */
public final class HistoryColumns {
  /** The name of the fact that holds the day of the ask. */
  public static final String DAY = "#day";

  private static final List<String> RESERVED =
      List.of(DAY, HistoryMonth.RULING, HistoryMonth.ACT, HistoryMonth.MONEY, HistoryMonth.SEQ);

  private final SortedMap<String, FactDefinition> facts;

  /** For facts as they are defined now. */
  public HistoryColumns(SortedMap<String, FactDefinition> facts) {
    this.facts = new TreeMap<>(facts);
  }

  /** The months of these asks, by kind, then by month. */
  public List<HistoryMonth> months(List<PastAsk> asks) {
    Map<KindId, Map<YearMonth, List<PastAsk>>> byMonth = new TreeMap<>();
    for (var ask : asks) {
      byMonth
          .computeIfAbsent(ask.kind(), _ -> new TreeMap<>())
          .computeIfAbsent(YearMonth.from(ask.day()), _ -> new ArrayList<>())
          .add(ask);
    }
    var months = new ArrayList<HistoryMonth>();
    byMonth.forEach(
        (kind, ofKind) -> ofKind.forEach((month, it) -> months.add(month(kind, month, it))));
    return months;
  }

  /**
   * Two parts of the same month as one, the later asks after the earlier: what {@link #months}
   * makes of all of them.
   */
  public HistoryMonth joined(HistoryMonth earlier, HistoryMonth later) {
    var names = new ArrayList<String>();
    facts.keySet().stream()
        .filter(name -> earlier.fact(name).isPresent() || later.fact(name).isPresent())
        .forEach(names::add);
    names.addAll(RESERVED);
    var columns =
        names.stream()
            .map(
                name -> {
                  var coding = joined(earlier.fact(name), later.fact(name));
                  return new FactHistory(
                      name, coding, joined(earlier.codes(name, coding), later.codes(name, coding)));
                })
            .toList();
    return new HistoryMonth(
        earlier.kind(), earlier.month(), earlier.size() + later.size(), columns);
  }

  /** The coding that holds the values of both. */
  private static Coding joined(Optional<FactHistory> earlier, Optional<FactHistory> later) {
    var codings = Stream.concat(earlier.stream(), later.stream()).map(FactHistory::coding).toList();
    return switch (codings.getFirst()) {
      case Coding.Texts some when codings.getLast() instanceof Coding.Texts others -> {
        var all = Stream.concat(some.values().stream(), others.values().stream());
        yield some.values().equals(others.values())
            ? some
            : new Coding.Texts(all.sorted().distinct().toList());
      }
      case Coding.Numbers(int some) when codings.getLast() instanceof Coding.Numbers(int others) ->
          new Coding.Numbers(Math.max(some, others));
      case Coding.Texts _, Coding.Numbers _, Coding.Flags _, Coding.Dates _, Coding.Months _ ->
          codings.getFirst();
    };
  }

  private static FactColumn joined(FactColumn earlier, FactColumn later) {
    int size = earlier.size() + later.size();
    var codes =
        IntStream.range(0, size)
            .mapToLong(i -> i < earlier.size() ? earlier.code(i) : later.code(i - earlier.size()))
            .toArray();
    return column(codes, earlier instanceof FactColumn.Bytes);
  }

  private HistoryMonth month(KindId kind, YearMonth month, List<PastAsk> asks) {
    var columns = new ArrayList<FactHistory>();
    for (var fact : facts.values()) {
      if (fact.isKept() && asks.stream().anyMatch(ask -> !value(ask, fact).isNull())) {
        columns.add(column(fact.name(), coding(fact, asks), asks, ask -> value(ask, fact)));
      }
    }
    var whole = new Coding.Numbers(0);
    columns.add(column(DAY, new Coding.Dates(), asks, ask -> new Value.Date(ask.day())));
    columns.add(words(HistoryMonth.RULING, asks, PastAsk::ruling));
    columns.add(words(HistoryMonth.ACT, asks, PastAsk::act));
    columns.add(column(HistoryMonth.MONEY, whole, asks, ask -> Value.Num.of(ask.minorUnits())));
    columns.add(column(HistoryMonth.SEQ, whole, asks, ask -> Value.Num.of(ask.seq())));
    return new HistoryMonth(kind.value(), month, asks.size(), columns);
  }

  private static Value value(PastAsk ask, FactDefinition fact) {
    return ask.situation().fact(fact.name()) instanceof Fact.Known(var value, var source)
            && source != Source.RELAYED
        ? value
        : Values.NULL;
  }

  /** The coding of a fact; a number has as many decimals as its values in the month need. */
  private static Coding coding(FactDefinition fact, List<PastAsk> asks) {
    return switch (fact.type()) {
      case CODE -> new Coding.Texts(List.copyOf(fact.values().keySet()));
      case BOOLEAN -> new Coding.Flags();
      case NUMBER, MONEY ->
          new Coding.Numbers(
              asks.stream().mapToInt(ask -> decimals(value(ask, fact))).max().orElse(0));
      case DATE -> new Coding.Dates();
      case TEXT, INSTANT, LIST, CONTEXT ->
          throw new IllegalArgumentException("not kept: " + fact.type().code());
    };
  }

  private static int decimals(Value value) {
    return value instanceof Value.Num(BigDecimal number) ? Math.max(0, number.scale()) : 0;
  }

  private static FactHistory words(
      String name, List<PastAsk> asks, Function<PastAsk, String> word) {
    var words = new TreeSet<String>();
    asks.stream().map(word).filter(it -> !it.isEmpty()).forEach(words::add);
    var coding = new Coding.Texts(List.copyOf(words));
    return column(
        name,
        coding,
        asks,
        ask -> word.apply(ask).isEmpty() ? Values.NULL : Values.text(word.apply(ask)));
  }

  private static FactHistory column(
      String name, Coding coding, List<PastAsk> asks, Function<PastAsk, Value> value) {
    long[] codes = asks.stream().mapToLong(ask -> coding.code(value.apply(ask))).toArray();
    return new FactHistory(name, coding, column(codes, !(coding instanceof Coding.Ordered)));
  }

  /** Codes of a closed set as bytes, all others as they are. */
  private static FactColumn column(long[] codes, boolean isClosed) {
    if (!isClosed) {
      return new FactColumn.Longs(codes);
    }
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      bytes[i] = (byte) codes[i];
    }
    return new FactColumn.Bytes(bytes);
  }
}
