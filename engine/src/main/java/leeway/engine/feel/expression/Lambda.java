package leeway.engine.feel.expression;

import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Function;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.Node;

/**
 * A function written in FEEL, or one that names a Java method, with the values that it could see
 * where it was written.
 */
record Lambda(Node.FunctionOf definition, Scope scope, Types types) implements Function {

  @Override
  public List<String> parameters() {
    return definition.parameters().stream().map(Node.Parameter::name).toList();
  }

  @Override
  public java.util.Optional<FeelType> type() {
    var parameters = definition.parameters().stream().map(this::typeOf).toList();
    return java.util.Optional.of(new FeelType.FunctionType(parameters, FeelType.Simple.NULL));
  }

  private FeelType typeOf(Node.Parameter parameter) {
    return parameter.declaredType().flatMap(types::resolve).orElse(FeelType.Simple.ANY);
  }

  @Override
  public Value apply(List<Value> arguments, Evaluation evaluation) {
    var parameters = definition.parameters();
    if (arguments.size() != parameters.size()) {
      return Values.NULL;
    }
    var values = new LinkedHashMap<String, Value>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      var coerced = typeOf(parameters.get(i)).coerced(argument);
      if (coerced.isNull() && !argument.isNull()) {
        return Values.NULL;
      }
      values.put(parameters.get(i).name(), coerced);
    }
    if (definition.external()) {
      return External.call(definition.body(), List.copyOf(values.values()), evaluation);
    }
    return new Interpreter(types, evaluation).evaluate(definition.body(), scope.inner(values));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
