package leeway.engine.feel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All built-in functions by name (DMN 1.5, 10.3.4). */
final class Builtins {
  private static final Map<String, Builtin> BY_NAME = byName();

  private Builtins() {}

  static Map<String, Builtin> all() {
    return BY_NAME;
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
