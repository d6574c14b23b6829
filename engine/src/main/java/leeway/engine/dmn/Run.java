package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Scope;

/** One evaluation of a model: each decision is evaluated once, what it requires before it. */
final class Run {
  private final Model model;
  private final Map<String, Value> inputs;
  private final Evaluation evaluation;
  private final Trace trace;
  // Elements are told apart by identity: two are never the same though they may look alike.
  private final IdentityHashMap<Drg, Value> values = new IdentityHashMap<>();
  private final Set<Drg> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  Run(Model model, Map<String, Value> inputs, Evaluation evaluation, Trace trace) {
    this.model = model;
    this.inputs = inputs;
    this.evaluation = evaluation;
    this.trace = trace;
  }

  /** The value of an element of this run's model. */
  Value value(Drg drg) {
    return value(model, drg);
  }

  private Value value(Model owner, Drg drg) {
    var known = values.get(drg);
    if (known != null) {
      return known;
    }
    if (!underWay.add(drg)) {
      trace.add(
          Problem.error(
              "cyclic-requirement",
              drg.element().place(),
              "`" + drg.name() + "` requires itself",
              "remove one of the requirements"));
      return Values.NULL;
    }
    evaluation.enter();
    try {
      var value = fresh(owner, drg);
      values.put(drg, value);
      return value;
    } finally {
      evaluation.leave();
      underWay.remove(drg);
    }
  }

  private Value fresh(Model owner, Drg drg) {
    return switch (drg) {
      case Drg.InputData input -> input.type().coerced(given(owner, input));
      case Drg.Decision decision -> {
        var scope = scope(owner, decision.requirements());
        var boxed = new BoxedRun(evaluation, trace, decision.name());
        yield typed(decision, boxed.value(decision.logic(), scope));
      }
      case Drg.Knowledge knowledge -> function(owner, knowledge);
      case Drg.Service service -> new ServiceFunction(owner, service);
    };
  }

  /** The inputs of a decision's own table, what it requires being evaluated before. */
  TableInputs inputs(Drg.Decision decision, DecisionTable table) {
    var scope = scope(model, decision.requirements());
    return new TableInputs(decision.name(), table, scope, evaluation);
  }

  private Value given(Model owner, Drg.InputData input) {
    var qualified = inputs.get(owner.namespace() + "#" + input.name());
    return qualified == null ? inputs.getOrDefault(input.name(), Values.NULL) : qualified;
  }

  private Value typed(Drg.Decision decision, Value value) {
    var typed = decision.type().coerced(value);
    if (typed.isNull() && !value.isNull()) {
      trace.add(
          Problem.error(
              "type-mismatch",
              decision.element().place(),
              "`"
                  + decision.name()
                  + "` is of type `"
                  + decision.type().written()
                  + "`, got a "
                  + FeelType.kindOf(value),
              "correct its logic or its type"));
    }
    return typed;
  }

  private Value function(Model owner, Drg.Knowledge knowledge) {
    var known = new HashMap<String, Value>();
    var scope = scope(owner, knowledge.requirements()).inner(known);
    var function =
        new BoxedRun(evaluation, trace, knowledge.name()).value(knowledge.function(), scope);
    known.put(knowledge.name(), function);
    return function;
  }

  /** What an element's logic can see: what it requires, imported elements under their import. */
  private Scope scope(Model owner, List<Drg.Reference> requirements) {
    var visible = new LinkedHashMap<String, Value>();
    var imported = new LinkedHashMap<String, Map<String, Value>>();
    for (var requirement : requirements) {
      var found = owner.find(requirement);
      if (found.isPresent()) {
        var place =
            found.get().importName().isEmpty()
                ? visible
                : imported.computeIfAbsent(found.get().importName(), _ -> new LinkedHashMap<>());
        place.put(found.get().drg().name(), required(found.get()));
      }
    }
    imported.forEach((name, members) -> visible.put(name, Value.Context.of(members)));
    return Scope.of(visible);
  }

  /** A function that is being made may refer to itself; it sees itself when it is called. */
  private Value required(Model.Found found) {
    return found.drg() instanceof Drg.Knowledge && underWay.contains(found.drg())
        ? new LateFunction(found)
        : value(found.model(), found.drg());
  }

  /** A function that is looked up when it is called, so that functions may call each other. */
  private final class LateFunction implements Value.Function {
    private final Model.Found found;

    LateFunction(Model.Found found) {
      this.found = found;
    }

    private Value.Function function() {
      return (Value.Function) value(found.model(), found.drg());
    }

    @Override
    public List<String> parameters() {
      return function().parameters();
    }

    @Override
    public Value apply(List<Value> arguments, Evaluation evaluation) {
      return function().apply(arguments, evaluation);
    }
  }

  /** The value of a decision service for its inputs by name. */
  Value service(Drg.Service service, Map<String, Value> arguments) {
    var run = new Run(model, arguments, evaluation, trace);
    for (var reference : service.inputDecisions()) {
      model
          .find(reference)
          .ifPresent(
              it -> {
                var given = arguments.getOrDefault(it.drg().name(), Values.NULL);
                run.values.put(it.drg(), it.drg().type().coerced(given));
              });
    }
    var results = new LinkedHashMap<String, Value>();
    for (var output : service.outputs()) {
      model
          .find(output)
          .ifPresent(it -> results.put(it.drg().name(), run.value(it.model(), it.drg())));
    }
    var value =
        results.size() == 1 ? results.values().iterator().next() : Value.Context.of(results);
    return service.type().coerced(value);
  }

  /** A decision service as a function: its input data, then its input decisions. */
  private final class ServiceFunction implements Value.Function {
    private final Model owner;
    private final Drg.Service service;

    ServiceFunction(Model owner, Drg.Service service) {
      this.owner = owner;
      this.service = service;
    }

    private List<Drg> inputs() {
      var inputs = new ArrayList<Drg>();
      service.inputData().forEach(it -> owner.find(it).ifPresent(found -> inputs.add(found.drg())));
      service
          .inputDecisions()
          .forEach(it -> owner.find(it).ifPresent(found -> inputs.add(found.drg())));
      return inputs;
    }

    @Override
    public List<String> parameters() {
      return inputs().stream().map(Drg::name).toList();
    }

    @Override
    public Value apply(List<Value> arguments, Evaluation evaluation) {
      var inputs = inputs();
      if (arguments.size() != inputs.size()) {
        return Values.NULL;
      }
      var named = new HashMap<String, Value>();
      for (int i = 0; i < inputs.size(); i++) {
        var coerced = inputs.get(i).type().coerced(arguments.get(i));
        if (coerced.isNull() && !arguments.get(i).isNull()) {
          return Values.NULL;
        }
        named.put(inputs.get(i).name(), coerced);
      }
      return new Run(owner, named, evaluation, trace).service(service, named);
    }
  }
}
