package leeway.engine.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Parsed;

/** The logic of a decision or function (DMN 1.5, 7.3 and 10.2.2): an expression, perhaps boxed. */
public sealed interface Boxed {

  /** The type of the result. */
  FeelType type();

  /** The type of the result, found from the logic where none is declared. */
  default FeelType found() {
    if (type() != FeelType.Simple.ANY) {
      return type();
    }
    return switch (this) {
      case Literal(var _, var found, var _, var _) -> found;
      case Table(var table, var _, var _) -> table.found();
      case Context(var entries, var _, var _) -> found(entries);
      case Items(var items, var _, var _) ->
          new FeelType.ListType(
              items.stream().map(Boxed::found).reduce(FeelType::common).orElse(type()));
      case Conditional(var _, var yes, var no, var _) -> yes.found().common(no.found());
      case Function(var parameters, var body, var _) ->
          new FeelType.FunctionType(
              parameters.stream().map(Parameter::type).toList(), body.found());
      case Missing _, Invocation _, Relation _, Filter _, Loop _ -> type();
    };
  }

  private static FeelType found(List<Entry> entries) {
    var members = new LinkedHashMap<String, FeelType>();
    for (var entry : entries) {
      if (entry.name().isEmpty()) {
        return entry.found();
      }
      members.put(entry.name(), entry.found());
    }
    return new FeelType.ContextType(members);
  }

  /** Nothing is written: the result is null. */
  record Missing(FeelType type) implements Boxed {}

  /** A text of FEEL; {@code found} is the type that it gives as far as it can be told. */
  record Literal(Parsed<Expression> expression, FeelType found, FeelType type, Element element)
      implements Boxed {}

  /** A decision table. */
  record Table(DecisionTable table, FeelType type, Element element) implements Boxed {}

  /** Entries that see the ones before them; an entry without a name is the result. */
  record Context(List<Entry> entries, FeelType type, Element element) implements Boxed {
    public Context {
      entries = List.copyOf(entries);
    }
  }

  /** An entry of a context or an argument of an invocation; the name may be empty. */
  record Entry(String name, FeelType type, Boxed value) {
    /** The declared type, else the one that its value gives. */
    FeelType found() {
      return type == FeelType.Simple.ANY ? value.found() : type;
    }
  }

  /** A call of a function with arguments by name. */
  record Invocation(Boxed function, List<Entry> arguments, FeelType type, Element element)
      implements Boxed {
    public Invocation {
      arguments = List.copyOf(arguments);
    }
  }

  /** A function. */
  record Function(List<Parameter> parameters, Boxed body, FeelType type) implements Boxed {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter of a function. */
  record Parameter(String name, FeelType type) {}

  /** A list of values. */
  record Items(List<Boxed> items, FeelType type, Element element) implements Boxed {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A list of contexts, a row each. */
  record Relation(List<String> columns, List<Items> rows, FeelType type, Element element)
      implements Boxed {
    public Relation {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** If, then and else. */
  record Conditional(Boxed condition, Boxed yes, Boxed no, FeelType type) implements Boxed {}

  /** Items of a list for which a condition holds. */
  record Filter(Boxed list, Boxed condition, FeelType type) implements Boxed {}

  /** A loop with one variable; its body may use the results before it where it looks back. */
  record Loop(Kind kind, String variable, Boxed list, Boxed body, boolean looksBack, FeelType type)
      implements Boxed {
    /** What the loop makes of its rounds. */
    public enum Kind {
      FOR,
      SOME,
      EVERY
    }
  }
}
