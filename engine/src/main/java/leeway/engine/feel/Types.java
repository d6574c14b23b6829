package leeway.engine.feel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.FeelType.Simple;
import leeway.engine.feel.syntax.TypeName;

/** Types by name: the built-in ones and those of a model. */
public interface Types {

  /** Only the built-in types. */
  Types BUILT_IN = _ -> Optional.empty();

  /** A type that the model defines. */
  Optional<FeelType> defined(String name);

  /** The type of a name, built-in or defined. */
  default Optional<FeelType> named(String name) {
    var builtIn = builtIn(name);
    return builtIn.isPresent() ? builtIn : defined(name);
  }

  /** The type that is written so; empty where a name in it is unknown. */
  default Optional<FeelType> resolve(TypeName written) {
    return switch (written) {
      case TypeName.Named(var name) -> named(name);
      case TypeName.ListOf(var item) -> resolve(item).map(FeelType.ListType::new);
      case TypeName.RangeOf(var item) -> resolve(item).map(FeelType.RangeType::new);
      case TypeName.ContextOf(var members) -> context(members);
      case TypeName.FunctionOf function -> function(function);
    };
  }

  private Optional<FeelType> context(Map<String, TypeName> members) {
    var types = new LinkedHashMap<String, FeelType>();
    members.forEach((name, type) -> resolve(type).ifPresent(it -> types.put(name, it)));
    return types.size() == members.size()
        ? Optional.of(new FeelType.ContextType(types))
        : Optional.empty();
  }

  private Optional<FeelType> function(TypeName.FunctionOf function) {
    var parameters =
        function.parameters().stream().map(this::resolve).flatMap(Optional::stream).toList();
    return parameters.size() == function.parameters().size()
        ? resolve(function.result()).map(it -> new FeelType.FunctionType(parameters, it))
        : Optional.empty();
  }

  private static Optional<FeelType> builtIn(String name) {
    return switch (name) {
      case "Any" -> Optional.of(Simple.ANY);
      case "Null" -> Optional.of(Simple.NULL);
      case "number" -> Optional.of(Simple.NUMBER);
      case "string" -> Optional.of(Simple.STRING);
      case "boolean" -> Optional.of(Simple.BOOLEAN);
      case "date" -> Optional.of(Simple.DATE);
      case "time" -> Optional.of(Simple.TIME);
      case "date and time", "dateTime" -> Optional.of(Simple.DATE_AND_TIME);
      case "days and time duration", "day and time duration", "dayTimeDuration" ->
          Optional.of(Simple.DAYS_DURATION);
      case "years and months duration", "year and month duration", "yearMonthDuration" ->
          Optional.of(Simple.MONTHS_DURATION);
      case "list" -> Optional.of(FeelType.anyList());
      case "context" -> Optional.of(FeelType.anyContext());
      default -> Optional.empty();
    };
  }
}
