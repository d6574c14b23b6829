package leeway.engine.feel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Range;

/** A type of FEEL (DMN 1.5, 10.3.2.9): which values belong to it and what it makes of others. */
public sealed interface FeelType {

  /** A type without parts. */
  enum Simple implements FeelType {
    ANY("Any"),
    NULL("Null"),
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIME("time"),
    DATE_AND_TIME("date and time"),
    DAYS_DURATION("days and time duration"),
    MONTHS_DURATION("years and months duration");

    private final String written;

    Simple(String written) {
      this.written = written;
    }

    /** How the type is written. */
    @Override
    public String written() {
      return written;
    }
  }

  /** Lists of one type of items. */
  record ListType(FeelType item) implements FeelType {}

  /** Ranges between two values of one type. */
  record RangeType(FeelType item) implements FeelType {}

  /** Contexts that have at least these members. */
  record ContextType(SequencedMap<String, FeelType> members) implements FeelType {
    public ContextType {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }
  }

  /** Functions that take these parameters and give this result. */
  record FunctionType(List<FeelType> parameters, FeelType result) implements FeelType {
    public FunctionType {
      parameters = List.copyOf(parameters);
    }
  }

  /** A named type: another type, perhaps with only some of its values allowed. */
  record NamedType(String name, FeelType base, Allowed allowed) implements FeelType {}

  /** Which values of a type are allowed, and how that is written (empty where all are). */
  record Allowed(String written, Predicate<Value> test) {

    /** All values. */
    public static Allowed all() {
      return new Allowed("", _ -> true);
    }
  }

  /** Any list. */
  static FeelType anyList() {
    return new ListType(Simple.ANY);
  }

  /** Any context. */
  static FeelType anyContext() {
    return new ContextType(new LinkedHashMap<>());
  }

  /** How the type is written. */
  default String written() {
    return switch (this) {
      case Simple simple -> simple.written();
      case ListType(var item) -> "list<" + item.written() + ">";
      case RangeType(var item) -> "range<" + item.written() + ">";
      case ContextType(var members) -> "context<" + written(members) + ">";
      case FunctionType(var parameters, var result) ->
          "function<"
              + String.join(", ", parameters.stream().map(FeelType::written).toList())
              + "> -> "
              + result.written();
      case NamedType(var name, var _, var _) -> name;
    };
  }

  private static String written(Map<String, FeelType> members) {
    var entries =
        members.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue().written());
    return String.join(", ", entries.toList());
  }

  /** The type itself where a name stands for it. */
  default FeelType plain() {
    return this instanceof NamedType(var _, var base, var _) ? base.plain() : this;
  }

  /** True where every value of this type is a value of {@code other}. */
  default boolean conformsTo(FeelType other) {
    if (other.plain() == Simple.ANY || this.plain() == Simple.NULL || equals(other)) {
      return true;
    }
    return switch (plain()) {
      case Simple simple -> simple == other.plain();
      case ListType(var item) ->
          other.plain() instanceof ListType(var theirs) && item.conformsTo(theirs);
      case RangeType(var item) ->
          other.plain() instanceof RangeType(var theirs) && item.conformsTo(theirs);
      case ContextType(var members) ->
          other.plain() instanceof ContextType(var theirs) && membersConform(members, theirs);
      case FunctionType mine ->
          other.plain() instanceof FunctionType theirs && functionsConform(mine, theirs);
      case NamedType _ -> false;
    };
  }

  private static boolean membersConform(Map<String, FeelType> mine, Map<String, FeelType> theirs) {
    return theirs.entrySet().stream()
        .allMatch(
            it ->
                Optional.ofNullable(mine.get(it.getKey()))
                    .map(own -> own.conformsTo(it.getValue()))
                    .orElse(false));
  }

  private static boolean functionsConform(FunctionType mine, FunctionType theirs) {
    if (mine.parameters().size() != theirs.parameters().size()) {
      return false;
    }
    for (int i = 0; i < mine.parameters().size(); i++) {
      if (!theirs.parameters().get(i).conformsTo(mine.parameters().get(i))) {
        return false;
      }
    }
    return mine.result().conformsTo(theirs.result());
  }

  /** The type that the values of both belong to. */
  default FeelType common(FeelType other) {
    if (plain() instanceof ContextType(var mine)
        && other.plain() instanceof ContextType(var theirs)) {
      return eitherOf(mine, theirs);
    }
    if (conformsTo(other)) {
      return other;
    }
    return other.conformsTo(this) ? this : Simple.ANY;
  }

  /** Contexts that have the members of one or the other. */
  private static FeelType eitherOf(Map<String, FeelType> mine, Map<String, FeelType> theirs) {
    var members = new LinkedHashMap<>(mine);
    theirs.forEach((name, type) -> members.merge(name, type, FeelType::common));
    return mine.isEmpty() || theirs.isEmpty() ? anyContext() : new ContextType(members);
  }

  /** True where a value of this type may be one of the other, as far as can be told. */
  default boolean mayBe(FeelType other) {
    var a = plain();
    var b = other.plain();
    if (a == Simple.ANY || b == Simple.ANY || a == Simple.NULL || b == Simple.NULL) {
      return true;
    }
    return switch (a) {
      case ListType(var item) when b instanceof ListType(var theirs) -> item.mayBe(theirs);
      case RangeType(var item) when b instanceof RangeType(var theirs) -> item.mayBe(theirs);
      case ContextType _ -> b instanceof ContextType;
      case FunctionType _ -> b instanceof FunctionType;
      default -> a.equals(b);
    };
  }

  /** True where the value belongs to this type; null belongs to all. */
  default boolean has(Value value) {
    if (value.isNull()) {
      return true;
    }
    return switch (this) {
      case Simple simple -> simple == Simple.ANY || simple == simpleTypeOf(value);
      case ListType(var item) ->
          value instanceof ListValue(var items) && items.stream().allMatch(item::has);
      case RangeType(var item) ->
          value instanceof Range(var low, var high)
              && item.has(low.value())
              && item.has(high.value());
      case ContextType(var members) ->
          value instanceof Context context
              && members.entrySet().stream()
                  .allMatch(
                      it ->
                          context.entries().containsKey(it.getKey())
                              && it.getValue().has(context.get(it.getKey())));
      case FunctionType type -> value instanceof Value.Function function && accepts(type, function);
      case NamedType(var _, var base, var allowed) -> base.has(value) && allowed.test().test(value);
    };
  }

  private static boolean accepts(FunctionType type, Value.Function function) {
    return function.type().map(it -> it.conformsTo(type)).orElse(true);
  }

  private static FeelType simpleTypeOf(Value value) {
    return switch (value) {
      case Value.Null _ -> Simple.NULL;
      case Value.Bool _ -> Simple.BOOLEAN;
      case Value.Num _ -> Simple.NUMBER;
      case Value.Text _ -> Simple.STRING;
      case Value.Date _ -> Simple.DATE;
      case Value.Time _ -> Simple.TIME;
      case Value.DateTime _ -> Simple.DATE_AND_TIME;
      case Value.DaysDuration _ -> Simple.DAYS_DURATION;
      case Value.MonthsDuration _ -> Simple.MONTHS_DURATION;
      case ListValue _, Context _, Range _, Value.Sameness _, Value.Function _ -> anyList();
    };
  }

  /** The type of a value without parts; Any for others. */
  static FeelType of(Value value) {
    return simpleTypeOf(value) instanceof Simple simple ? simple : Simple.ANY;
  }

  /** The kind of a value, in words: what a message calls it. */
  static String kindOf(Value value) {
    return switch (value) {
      case ListValue _ -> "list";
      case Context _ -> "context";
      case Range _ -> "range";
      case Value.Sameness _ -> "test";
      case Value.Function _ -> "function";
      default -> simpleTypeOf(value).written();
    };
  }

  /**
   * The value as one of this type (DMN 1.5, 10.3.2.9.4): itself, the only item of a list, a list of
   * it alone, or a date as its midnight; null where it cannot be one.
   */
  default Value coerced(Value value) {
    if (has(value)) {
      return value;
    }
    if (value instanceof ListValue(var items) && items.size() == 1 && has(items.getFirst())) {
      return items.getFirst();
    }
    var alone = Values.list(List.of(value));
    if (plain() instanceof ListType && !(value instanceof ListValue) && has(alone)) {
      return alone;
    }
    if (plain() == Simple.DATE_AND_TIME && value instanceof Value.Date(var date)) {
      return Temporals.midnight(date);
    }
    return Values.NULL;
  }
}
