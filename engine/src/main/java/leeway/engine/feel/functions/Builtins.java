package leeway.engine.feel.functions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leeway.engine.feel.syntax.Names;
import leeway.engine.feel.syntax.Vocabulary;

/** All built-in functions by name (DMN 1.5, 10.3.4). */
public final class Builtins {
  private static final Map<String, Builtin> BY_NAME = byName();
  private static final Vocabulary VOCABULARY =
      new Vocabulary(Names.of(BY_NAME.keySet()), Names.none(), Names.none());

  private Builtins() {}

  /** The functions by name. */
  public static Map<String, Builtin> all() {
    return BY_NAME;
  }

  /** Their names, as the parser wants them. */
  public static Vocabulary vocabulary() {
    return VOCABULARY;
  }

  /** The function of a name; throws {@link IllegalArgumentException} where there is none. */
  public static Builtin named(String name) {
    var function = BY_NAME.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no built-in function `" + name + "`");
    }
    return function;
  }

  private static Map<String, Builtin> byName() {
    var families =
        Stream.of(
            ConversionFunctions.all(),
            TextFunctions.all(),
            ListFunctions.all(),
            AggregateFunctions.all(),
            NumberFunctions.all(),
            CalendarFunctions.all(),
            RangeFunctions.all(),
            ContextFunctions.all());
    var byName = new LinkedHashMap<String, Builtin>();
    families.flatMap(List::stream).forEach(it -> byName.put(it.name(), it));
    return Collections.unmodifiableMap(byName);
  }
}
