package leeway.engine.feel.functions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Function;
import leeway.engine.feel.Values;

/**
 * A built-in function: its name, the type of its result and the forms in which it may be called.
 */
public record Builtin(String name, FeelType result, List<Form> forms) implements Function {

  public Builtin {
    forms = List.copyOf(forms);
  }

  /** What a form does with its arguments, all of them there and of their types. */
  interface Body {
    Value result(List<Value> arguments, Evaluation evaluation);
  }

  /** A parameter: whether it may be left out, and whether null is a value for it. */
  public record Parameter(String name, FeelType type, boolean optional, boolean nullable) {}

  /** One form: its parameters, whether the last takes all that is left, and what it does. */
  public record Form(List<Parameter> parameters, boolean variadic, Body body) {
    public Form {
      parameters = List.copyOf(parameters);
    }

    public long required() {
      return parameters.stream().filter(it -> !it.optional()).count();
    }
  }

  /**
   * A function, its result's type after an arrow, with a form written as {@code name: type}
   * separated by commas. A type that ends in {@code ?} accepts null, a name that ends in {@code =}
   * may be left out, {@code ...} after the last type takes all that is left as one list. With a
   * null where none is accepted, the result is null.
   */
  static Builtin of(String name, String parameters, Body body) {
    int arrow = name.indexOf(" -> ");
    var result = arrow < 0 ? FeelType.Simple.ANY : typeWritten(name.substring(arrow + 4));
    return new Builtin(arrow < 0 ? name : name.substring(0, arrow), result, List.of())
        .or(parameters, body);
  }

  /** The same function with one form more. */
  Builtin or(String parameters, Body body) {
    var all = new ArrayList<>(forms);
    boolean variadic = parameters.endsWith("...");
    var written = variadic ? parameters.substring(0, parameters.length() - 3) : parameters;
    var read = new ArrayList<Parameter>();
    for (var part : written.isEmpty() ? new String[0] : written.split(", ", -1)) {
      int colon = part.indexOf(": ");
      var called = part.substring(0, colon);
      var type = part.substring(colon + 2);
      read.add(
          new Parameter(
              called.replace("=", ""),
              typeWritten(type.replace("?", "")),
              called.endsWith("="),
              type.endsWith("?") || type.equals("Any")));
    }
    all.add(new Form(read, variadic, body));
    return new Builtin(name, result, all);
  }

  private static FeelType typeWritten(String type) {
    return switch (type) {
      case "numbers" -> new FeelType.ListType(FeelType.Simple.NUMBER);
      case "strings" -> new FeelType.ListType(FeelType.Simple.STRING);
      case "range" -> new FeelType.RangeType(FeelType.Simple.ANY);
      default -> Types.BUILT_IN.named(type).orElseThrow();
    };
  }

  @Override
  public List<String> parameters() {
    return forms.getFirst().parameters().stream().map(Parameter::name).toList();
  }

  @Override
  public Value apply(List<Value> arguments, Evaluation evaluation) {
    for (var form : forms) {
      var ready = positional(form, arguments);
      if (ready.isPresent()) {
        return run(
            form, ready.get(), it -> form.parameters().indexOf(it) < arguments.size(), evaluation);
      }
    }
    return Values.NULL;
  }

  @Override
  public Value applyNamed(SequencedMap<String, Value> arguments, Evaluation evaluation) {
    for (var form : forms) {
      var ready = named(form, arguments);
      if (ready.isPresent()) {
        return run(form, ready.get(), it -> arguments.containsKey(it.name()), evaluation);
      }
    }
    return Values.NULL;
  }

  /** Runs a form; a null that is given, not left out, must be one that its parameter accepts. */
  private static Value run(
      Form form, List<Value> ready, Predicate<Parameter> isGiven, Evaluation evaluation) {
    for (int i = 0; i < form.parameters().size(); i++) {
      var parameter = form.parameters().get(i);
      if (ready.get(i).isNull() && !parameter.nullable() && isGiven.test(parameter)) {
        return Values.NULL;
      }
    }
    return form.body().result(ready, evaluation);
  }

  /** The arguments as a form takes them; empty where they do not fit. */
  private static Optional<List<Value>> positional(Form form, List<Value> arguments) {
    var parameters = form.parameters();
    if (form.variadic()) {
      return variadic(form, arguments);
    }
    if (arguments.size() > parameters.size() || arguments.size() < form.required()) {
      return Optional.empty();
    }
    var ready = new ArrayList<Value>();
    for (int i = 0; i < parameters.size(); i++) {
      var given = i < arguments.size() ? arguments.get(i) : Values.NULL;
      var coerced = parameters.get(i).type().coerced(given);
      if (coerced.isNull() && !given.isNull()) {
        return Optional.empty();
      }
      ready.add(coerced);
    }
    return Optional.of(ready);
  }

  private static Optional<List<Value>> variadic(Form form, List<Value> arguments) {
    int fixed = form.parameters().size() - 1;
    if (arguments.size() <= fixed) {
      return Optional.empty();
    }
    var rest = Values.list(arguments.subList(fixed, arguments.size()));
    if (!form.parameters().getLast().type().has(rest)) {
      return Optional.empty();
    }
    var ready = new ArrayList<>(arguments.subList(0, fixed));
    ready.add(rest);
    return Optional.of(ready);
  }

  private static Optional<List<Value>> named(Form form, Map<String, Value> arguments) {
    var byName = new LinkedHashMap<>(arguments);
    var inOrder = new ArrayList<Value>();
    for (var parameter : form.parameters()) {
      boolean mayBeMissing = parameter.optional() || parameter.nullable();
      if (!byName.containsKey(parameter.name()) && !mayBeMissing) {
        return Optional.empty();
      }
      var given = byName.remove(parameter.name());
      inOrder.add(given == null ? Values.NULL : given);
    }
    return byName.isEmpty() && !form.variadic() ? positional(form, inOrder) : Optional.empty();
  }
}
