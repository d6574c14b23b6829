package leeway.engine.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Types;
import leeway.engine.feel.Value;

/** A decision model that was read: its elements, and what its decisions answer. */
public final class Model {
  /** The namespace of what Leeway itself adds to models. */
  public static final String RULEBOOK_NAMESPACE = "https://leeway.example/rulebook/1";

  private final String name;
  private final String namespace;
  private final Element element;
  private final List<Drg> elements;
  private final List<Import> imports;
  private final Types types;

  /** An imported model and the name under which its elements are known. */
  record Import(String name, Model model) {}

  Model(Element element, List<Drg> elements, List<Import> imports, Types types) {
    this.name = element.attribute("name").orElse("");
    this.namespace = element.attribute("namespace").orElse("");
    this.element = element;
    this.elements = List.copyOf(elements);
    this.imports = List.copyOf(imports);
    this.types = types;
  }

  /** The model's name. */
  public String name() {
    return name;
  }

  /** The namespace under which others import the model. */
  public String namespace() {
    return namespace;
  }

  /** The root element, with what other namespaces add to it. */
  public Element element() {
    return element;
  }

  /** The types that the model defines, and the built-in ones. */
  public Types types() {
    return types;
  }

  /** The decisions in their written order. */
  public List<Drg.Decision> decisions() {
    return of(Drg.Decision.class).toList();
  }

  /** The inputs in their written order. */
  public List<Drg.InputData> inputs() {
    return of(Drg.InputData.class).toList();
  }

  /** The decision services in their written order. */
  public List<Drg.Service> services() {
    return of(Drg.Service.class).toList();
  }

  private <T extends Drg> Stream<T> of(Class<T> kind) {
    return elements.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The decision with a name. */
  public Optional<Drg.Decision> decision(String name) {
    return decisions().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The decision service with a name. */
  public Optional<Drg.Service> service(String name) {
    return services().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  List<Import> imports() {
    return imports;
  }

  List<Drg> elements() {
    return elements;
  }

  /** The element that a reference means, and the model that it is in. */
  Optional<Found> find(Drg.Reference reference) {
    if (reference.namespace().isEmpty() || reference.namespace().equals(namespace)) {
      return elements.stream()
          .filter(it -> it.id().equals(reference.id()))
          .findFirst()
          .map(it -> new Found(this, "", it));
    }
    for (var imported : imports) {
      if (imported.model().namespace().equals(reference.namespace())) {
        return imported
            .model()
            .find(reference)
            .map(it -> new Found(it.model(), imported.name(), it.drg()));
      }
    }
    return Optional.empty();
  }

  /** An element, its model, and the import through which it was found (empty for one's own). */
  record Found(Model model, String importName, Drg drg) {}

  /**
   * The value of a decision for inputs by name; what is not given is null. An input of an imported
   * model may be given as {@code namespace#name}. Throws {@link IllegalArgumentException} where
   * there is no such decision, {@link leeway.engine.LimitExceeded} where it takes too much.
   */
  public Value evaluate(String decision, Map<String, Value> inputs) {
    return evaluate(decision, inputs, Evaluation.timeless(Limits.STANDARD));
  }

  /** The same within an evaluation, which sets the limits and the present moment. */
  public Value evaluate(String decision, Map<String, Value> inputs, Evaluation evaluation) {
    var run = new Run(this, inputs, evaluation, Trace.off());
    return evaluation.guarded(() -> run.value(known(decision)));
  }

  /** The value of a decision, with every decision table that was looked at on the way. */
  public Explanation explain(String decision, Map<String, Value> inputs) {
    return explain(decision, inputs, Evaluation.timeless(Limits.STANDARD));
  }

  /** The same within an evaluation, which sets the limits and the present moment. */
  public Explanation explain(String decision, Map<String, Value> inputs, Evaluation evaluation) {
    var trace = Trace.on();
    var run = new Run(this, inputs, evaluation, trace);
    var value = evaluation.guarded(() -> run.value(known(decision)));
    return new Explanation(value, trace.tables(), trace.problems(), trace.unread());
  }

  /** The value of a decision service for inputs by name, with the tables looked at on the way. */
  public Explanation explainService(
      String service, Map<String, Value> inputs, Evaluation evaluation) {
    var called =
        service(service)
            .orElseThrow(
                () -> new IllegalArgumentException("no decision service `" + service + "`"));
    var trace = Trace.on();
    var run = new Run(this, inputs, evaluation, trace);
    var value = evaluation.guarded(() -> run.service(called, inputs));
    return new Explanation(value, trace.tables(), trace.problems(), trace.unread());
  }

  /**
   * What a decision whose logic is a decision table is about to look at; throws {@link
   * IllegalArgumentException} where its logic is something else.
   */
  public TableInputs inputs(Drg.Decision decision, Map<String, Value> inputs) {
    if (!(decision.logic() instanceof Boxed.Table(var table, _, _))) {
      throw new IllegalArgumentException("no decision table in `" + decision.name() + "`");
    }
    var evaluation = Evaluation.timeless(Limits.STANDARD);
    return new Run(this, inputs, evaluation, Trace.off()).inputs(decision, table);
  }

  private Drg.Decision known(String decision) {
    return decision(decision)
        .orElseThrow(() -> new IllegalArgumentException("no decision `" + decision + "`"));
  }

  /** The type that a name means in this model. */
  Optional<FeelType> type(String name) {
    return types.named(name);
  }
}
