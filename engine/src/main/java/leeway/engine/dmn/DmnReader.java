package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import leeway.engine.Problem;
import leeway.engine.dmn.xml.Attribute;
import leeway.engine.dmn.xml.Element;
import leeway.engine.dmn.xml.XmlReader;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.check.TypeScope;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.syntax.Names;
import leeway.engine.feel.syntax.Vocabulary;

/**
 * Reads decision models from XML that comes from outside. All problems are found at once, each at
 * its line and column of the file, inside a text of FEEL too.
 */
public final class DmnReader {
  private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";
  private static final Set<String> EARLIER_NAMESPACES =
      Set.of(
          "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/");
  private static final Set<String> DRG_KINDS =
      Set.of("inputData", "decision", "businessKnowledgeModel", "decisionService");

  private final Element root;
  private final Imports available;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Model.Import> imports = new ArrayList<>();
  // Invariant: each element of the requirements graph under its id, in written order.
  private final Map<String, Element> byId = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Drg> read = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private final Set<String> typeNames = new HashSet<>();

  private DmnReader(Element root, Imports available) {
    this.root = root;
    this.available = available;
  }

  /**
   * Reads a model. {@code name} is what problems call the file; what it imports must be among
   * {@code imports}.
   */
  public static Reading read(String name, byte[] xml, Imports imports) {
    try {
      return new DmnReader(XmlReader.read(name, xml), imports).read();
    } catch (XmlReader.Unreadable e) {
      return new Reading.Unreadable(List.of(e.problem()));
    }
  }

  /** The namespaces that a file imports, so that those files can be read before it. */
  public static List<String> importedNamespaces(String name, byte[] xml) {
    try {
      return XmlReader.read(name, xml).children("import").stream()
          .flatMap(it -> it.attribute("namespace").stream())
          .toList();
    } catch (XmlReader.Unreadable _) {
      return List.of();
    }
  }

  private Reading read() {
    if (!root.name().equals("definitions") || !isKnown(root.namespace())) {
      return new Reading.Unreadable(
          List.of(
              Problem.error(
                  "not-a-model",
                  root.place(),
                  "a model's root is `definitions` of " + NAMESPACE + ", got `" + root.name() + "`",
                  "save the model as DMN 1.5")));
    }
    warnAboutVersion();
    readImports();
    var types = new ModelTypes(root, imports);
    typeNames.addAll(types.names());
    var elements = elements(new Texts(types), types);
    problems.sort(
        Comparator.comparingInt((Problem it) -> it.span().line())
            .thenComparingInt(it -> it.span().column()));
    return new Reading.Read(new Model(root, elements, imports, types), problems);
  }

  private static boolean isKnown(String namespace) {
    return namespace.equals(NAMESPACE) || EARLIER_NAMESPACES.contains(namespace);
  }

  private void warnAboutVersion() {
    if (EARLIER_NAMESPACES.contains(root.namespace())) {
      problems.add(
          Problem.warning(
              "earlier-version",
              root.place(),
              "a model is in DMN 1.5, got an earlier version; it is read as 1.5",
              "save it as DMN 1.5"));
    }
  }

  private void readImports() {
    for (var element : root.children("import")) {
      var type = element.attribute("importType").orElse(NAMESPACE);
      var namespace = element.attribute("namespace").orElse("");
      var model = available.model(namespace);
      if (model.isPresent()) {
        imports.add(new Model.Import(element.attribute("name").orElse(""), model.get()));
      } else if (isKnown(type)) {
        problems.add(
            Problem.error(
                "missing-import",
                element.place(),
                "no model has the namespace `" + namespace + "`",
                "put that model beside this one"));
      }
    }
  }

  private List<Drg> elements(Texts texts, ModelTypes types) {
    root.children().stream()
        .filter(it -> it.namespace().equals(root.namespace()) && DRG_KINDS.contains(it.name()))
        .forEach(this::register);
    var elements = byId.keySet().stream().map(it -> read(it, texts)).toList();
    root.children("itemDefinition").forEach(it -> it.attribute("name").ifPresent(types::defined));
    problems.addAll(types.texts().problems());
    problems.addAll(texts.problems());
    return elements;
  }

  private void register(Element element) {
    var name = name(element);
    var id = element.attribute("id").orElse(name);
    if (name.isEmpty()) {
      problems.add(
          Problem.error(
              "missing-name",
              element.place(),
              "a `" + element.name() + "` needs a name",
              "name it"));
    }
    if (byId.putIfAbsent(id, element) != null) {
      problems.add(
          Problem.error(
              "duplicate-id",
              element.attribute("", "id").map(Attribute::place).orElse(element.place()),
              "each id is used once, got `" + id + "` again",
              "give this element an id of its own"));
    }
    if (!names.add(name)) {
      problems.add(
          Problem.error(
              "duplicate-name",
              element.attribute("", "name").map(Attribute::place).orElse(element.place()),
              "each name is used once, got `" + name + "` again",
              "rename one of them"));
    }
  }

  /** The name of an element's variable, which is what expressions use, else its own. */
  private static String name(Element element) {
    return element
        .child("variable")
        .flatMap(it -> it.attribute("name"))
        .or(() -> element.attribute("name"))
        .map(it -> it.strip().replaceAll("\\s+", " "))
        .orElse("");
  }

  /** Reads an element, and before it those whose types it needs. */
  private Drg read(String id, Texts texts) {
    var known = read.get(id);
    if (known != null) {
      return known;
    }
    underWay.add(id);
    var drg = element(id, Objects.requireNonNull(byId.get(id)), texts);
    underWay.remove(id);
    read.put(id, drg);
    return drg;
  }

  private Drg element(String id, Element element, Texts texts) {
    var name = name(element);
    var type = element.child("variable").map(texts::type).orElse(FeelType.Simple.ANY);
    return switch (element.name()) {
      case "inputData" -> new Drg.InputData(id, name, type, element);
      case "decision" -> {
        var requirements = requirements(element);
        var known = known(requirements, texts, List.of());
        var logic = new BoxedReader(texts).inside(element, known);
        yield new Drg.Decision(id, name, type, requirements, logic, element);
      }
      case "businessKnowledgeModel" -> {
        var requirements = requirements(element);
        var known = known(requirements, texts, List.of(name));
        var body =
            element
                .child("encapsulatedLogic")
                .map(it -> new BoxedReader(texts).function(it, known, FeelType.Simple.ANY));
        yield new Drg.Knowledge(
            id,
            name,
            type,
            requirements,
            body.orElseGet(() -> new Boxed.Missing(FeelType.Simple.ANY)),
            element);
      }
      default ->
          new Drg.Service(
              id,
              name,
              type,
              references(element, "outputDecision"),
              references(element, "inputData"),
              references(element, "inputDecision"),
              element);
    };
  }

  private List<Drg.Reference> requirements(Element element) {
    var references = new ArrayList<Drg.Reference>();
    for (var requirement : element.children()) {
      for (var kind : List.of("requiredInput", "requiredDecision", "requiredKnowledge")) {
        references.addAll(references(requirement, kind));
      }
    }
    return references;
  }

  private List<Drg.Reference> references(Element element, String kind) {
    return element.children(kind).stream().flatMap(it -> reference(it).stream()).toList();
  }

  private Optional<Drg.Reference> reference(Element element) {
    var href = element.attribute("href").orElse("");
    int hash = href.indexOf('#');
    var namespace = hash < 0 ? "" : href.substring(0, hash);
    var own = root.attribute("namespace").orElse("");
    var reference =
        new Drg.Reference(namespace.equals(own) ? "" : namespace, href.substring(hash + 1));
    if (element(reference).isPresent()) {
      return Optional.of(reference);
    }
    problems.add(
        Problem.error(
            "missing-requirement",
            element.attribute("", "href").map(Attribute::place).orElse(element.place()),
            "there is no element `" + href + "`",
            "refer to one that exists, or remove the reference"));
    return Optional.empty();
  }

  private Optional<Named> element(Drg.Reference reference) {
    if (reference.namespace().isEmpty()) {
      return Optional.ofNullable(byId.get(reference.id())).map(it -> new Named("", name(it)));
    }
    return imports.stream()
        .filter(it -> it.model().namespace().equals(reference.namespace()))
        .flatMap(
            it ->
                it
                    .model()
                    .find(reference)
                    .map(found -> new Named(it.name(), found.drg().name()))
                    .stream())
        .findFirst();
  }

  /** A name that can be spoken of, under an import's name where there is one. */
  private record Named(String importName, String name) {}

  /** What an element's texts may speak of: what it requires, and the members of all types. */
  private Known known(List<Drg.Reference> requirements, Texts texts, List<String> more) {
    var members = Names.of(memberNames());
    var parameters = new ArrayList<Boxed.Parameter>();
    more.forEach(it -> parameters.add(new Boxed.Parameter(it, FeelType.Simple.ANY)));
    for (var requirement : requirements) {
      var named = element(requirement);
      named.ifPresent(it -> members.add(it.name()));
      named.map(it -> parameter(requirement, it, texts)).ifPresent(parameters::add);
    }
    var vocabulary = new Vocabulary(Feel.vocabulary().names(), members, Names.of(typeNames));
    return new Known(vocabulary, TypeScope.of(Map.of())).with(parameters);
  }

  private Boxed.Parameter parameter(Drg.Reference reference, Named named, Texts texts) {
    return named.importName().isEmpty()
        ? new Boxed.Parameter(named.name(), type(reference.id(), texts))
        : new Boxed.Parameter(named.importName(), FeelType.Simple.ANY);
  }

  /** The type of what a requirement gives; open where elements require each other. */
  private FeelType type(String id, Texts texts) {
    if (underWay.contains(id)) {
      return FeelType.Simple.ANY;
    }
    return switch (read(id, texts)) {
      case Drg.InputData input -> input.type();
      case Drg.Decision decision ->
          decision.type() == FeelType.Simple.ANY ? decision.logic().found() : decision.type();
      case Drg.Knowledge knowledge -> knowledge.function().found();
      case Drg.Service _ -> FeelType.Simple.ANY;
    };
  }

  private List<String> memberNames() {
    var names = new ArrayList<String>();
    var roots = new ArrayList<>(List.of(root));
    imports.forEach(it -> roots.add(it.model().element()));
    roots.forEach(it -> collectMembers(it, names));
    return names;
  }

  private static void collectMembers(Element element, List<String> names) {
    boolean isMember =
        element.name().equals("itemComponent")
            || element.name().equals("output")
            || element.name().equals("column");
    if (isMember) {
      element.attribute("name").ifPresent(names::add);
    }
    if (element.name().equals("contextEntry")) {
      element.child("variable").flatMap(it -> it.attribute("name")).ifPresent(names::add);
    }
    element.children().forEach(it -> collectMembers(it, names));
  }
}
