package leeway.engine.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Types;
import leeway.engine.feel.check.TypeScope;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;

/** The types of a model: its item definitions (DMN 1.5, 7.3.3) and those of its imports. */
final class ModelTypes implements Types {
  private final Map<String, Element> definitions = new LinkedHashMap<>();
  private final Map<String, FeelType> made = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private final List<Model.Import> imports;
  private final Texts texts = new Texts(this);

  ModelTypes(Element root, List<Model.Import> imports) {
    this.imports = imports;
    root.children("itemDefinition")
        .forEach(it -> it.attribute("name").ifPresent(name -> definitions.putIfAbsent(name, it)));
  }

  /** The texts inside the definitions, with their problems. */
  Texts texts() {
    return texts;
  }

  /** The names of all definitions, for texts that speak of types. */
  Set<String> names() {
    var names = new HashSet<>(definitions.keySet());
    for (var imported : imports) {
      for (var definition : imported.model().element().children("itemDefinition")) {
        definition.attribute("name").ifPresent(it -> names.add(imported.name() + "." + it));
      }
    }
    return names;
  }

  @Override
  public Optional<FeelType> defined(String name) {
    var known = made.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    var definition = definitions.get(name);
    if (definition == null) {
      return imported(name);
    }
    if (!underWay.add(name)) {
      return Optional.of(FeelType.Simple.ANY);
    }
    var type = new FeelType.NamedType(name, type(definition), FeelType.Allowed.all());
    underWay.remove(name);
    made.put(name, type);
    return Optional.of(type);
  }

  private Optional<FeelType> imported(String name) {
    return imports.stream()
        .filter(it -> name.startsWith(it.name() + ".") || it.name().isEmpty())
        .flatMap(it -> it.model().type(unprefixed(name, it.name())).stream())
        .findFirst();
  }

  private static String unprefixed(String name, String prefix) {
    return prefix.isEmpty() ? name : name.substring(prefix.length() + 1);
  }

  private FeelType type(Element definition) {
    var item = constrained(definition, single(definition), "allowedValues");
    boolean isList = definition.attribute("isCollection").map(Boolean::parseBoolean).orElse(false);
    var type = isList ? new FeelType.ListType(item) : item;
    return constrained(definition, type, "typeConstraint");
  }

  private FeelType single(Element definition) {
    var function = definition.child("functionItem");
    if (function.isPresent()) {
      return function(function.get());
    }
    var components = definition.children("itemComponent");
    if (components.isEmpty()) {
      return texts.type(definition);
    }
    var members = new LinkedHashMap<String, FeelType>();
    components.forEach(it -> members.put(it.attribute("name").orElse(""), type(it)));
    return new FeelType.ContextType(members);
  }

  private FeelType function(Element function) {
    var parameters = function.children("parameters").stream().map(texts::type).toList();
    var result = function.attribute("outputTypeRef").map(it -> texts.type(it, function));
    return new FeelType.FunctionType(parameters, result.orElse(FeelType.Simple.ANY));
  }

  private FeelType constrained(Element definition, FeelType type, String constraint) {
    var allowed = definition.child(constraint);
    if (allowed.isEmpty()) {
      return type;
    }
    var tests =
        texts
            .tests(allowed.get(), type, new Known(Feel.vocabulary(), TypeScope.of(Map.of())))
            .whole();
    var check = tests.map(ModelTypes::allowed).orElseGet(FeelType.Allowed::all);
    return new FeelType.NamedType(definition.attribute("name").orElse(""), type, check);
  }

  /** What tests allow, by themselves. */
  static FeelType.Allowed allowed(UnaryTests tests) {
    return new FeelType.Allowed(
        tests.text(),
        value ->
            tests.accept(value, Scope.of(Map.of()), Evaluation.timeless(Limits.STANDARD)).isTrue());
  }
}
