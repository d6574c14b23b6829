package leeway.policy.rulebook.folder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.Place;
import leeway.engine.SourceText;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.xml.Element;
import leeway.policy.Basis;
import leeway.policy.GuardrailHit;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.document.Problems;
import leeway.policy.facts.Facts;
import leeway.policy.rulebook.decision.DmnDecision;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.decision.Extensions;
import leeway.policy.rulebook.rule.Card;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Counts;
import leeway.policy.rulebook.rule.PublishedRule;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.rulebook.rule.Spirit;

/** Reads what stands on the rules of a model: the decisions that say on which basis they stand. */
final class RuleReader {
  private static final List<String> BASES = Arrays.stream(Basis.values()).map(Basis::code).toList();
  private static final Set<String> KNOWN =
      Set.of(
          "basis",
          "kinds",
          "counts",
          "guards",
          "owner",
          "reviewBy",
          "group",
          "abovePrice",
          "verified",
          "born",
          "preserves",
          "protects",
          "provokes",
          "forCustomer",
          "purpose",
          "weight",
          "goal",
          "value",
          "commitment",
          "changed",
          "minutes",
          "reasonGone",
          "against",
          "setAsideWhen",
          "silent",
          "evidence",
          "note");

  private final Contents contents;
  private final Evaluating evaluating;
  private final Facts facts;
  private final Problems problems;
  private final Map<RuleId, PublishedRule> rules = new HashMap<>();

  RuleReader(Contents contents, Evaluating.Way way, Problems problems) {
    this.contents = contents;
    this.evaluating = Evaluating.of(contents, way);
    this.facts = contents.facts();
    this.problems = problems;
  }

  /** The rules of all models that were added. */
  Map<RuleId, PublishedRule> rules() {
    return Map.copyOf(rules);
  }

  /** Adds the rules of a model. */
  void add(Model model) {
    for (var decision : model.decisions()) {
      if (Extensions.element(decision.element(), "basis").isPresent()) {
        id(decision).ifPresent(id -> add(id, model, decision));
      }
    }
  }

  private Optional<RuleId> id(Drg.Decision decision) {
    try {
      return Optional.of(new RuleId(decision.id()));
    } catch (IllegalArgumentException e) {
      problems.error(
          "not-an-id",
          decision.element().place(),
          String.valueOf(e.getMessage()),
          "give the decision another id");
      return Optional.empty();
    }
  }

  private void add(RuleId id, Model model, Drg.Decision decision) {
    var place = decision.element().place();
    var rule = new Rule(id, card(decision), place);
    var published = new PublishedRule(rule, new DmnDecision(rule, model, decision, evaluating));
    new RuleCheck(evaluating, facts, contents.figures().customerFactNames(), problems)
        .check(rule, model, decision);
    if (rules.putIfAbsent(id, published) != null) {
      problems.error(
          "duplicate-rule",
          place,
          "a rule stands once, got `" + id + "` again",
          "give it an id of its own");
    }
  }

  private Card card(Drg.Decision decision) {
    var element = decision.element();
    requireKnown(element);
    var basis = Basis.of(oneOf(element, "basis", BASES, "goodwill")).orElse(Basis.GOODWILL);
    return new Card(
        decision.name(),
        basis,
        kinds(element),
        Counts.of(oneOf(element, "counts", Counts.codes(), "today")).orElse(Counts.TODAY),
        guards(element, basis),
        Extensions.text(element, "group"),
        oneOf(element, "abovePrice", List.of("true", "false"), "false").equals("true"),
        words(element, "verified"),
        Extensions.text(element, "owner"),
        reviewBy(element),
        values(element),
        spirit(element),
        Extensions.text(element, "forCustomer"),
        oneOf(element, "purpose", Card.PURPOSES, ""),
        oneOf(element, "weight", Card.WEIGHTS, ""),
        goal(element),
        oneOf(element, "commitment", List.of("explicit", "implicit"), ""),
        Extensions.text(element, "changed"),
        minutes(element),
        Extensions.text(element, "reasonGone"),
        Extensions.text(element, "against"),
        texts(element, "setAsideWhen"),
        texts(element, "evidence"),
        texts(element, "note"));
  }

  private void requireKnown(Element element) {
    for (var own : element.extension(Model.RULEBOOK_NAMESPACE).elements()) {
      if (!KNOWN.contains(own.name())) {
        problems.error(
            "unknown-extension",
            own.place(),
            "a rule says one of "
                + String.join(", ", new TreeSet<>(KNOWN))
                + ", got `"
                + own.name()
                + "`",
            "correct the spelling");
      }
    }
  }

  private String oneOf(Element element, String name, List<String> accepted, String otherwise) {
    var own = Extensions.element(element, name);
    if (own.isEmpty()) {
      return otherwise;
    }
    var written = own.get().content().text().strip();
    if (accepted.contains(written)) {
      return written;
    }
    problems.error(
        "unknown-word",
        place(own.get()),
        "`" + name + "` is one of " + String.join(", ", accepted) + ", got `" + written + "`",
        "choose one of them");
    return otherwise;
  }

  private Set<KindId> kinds(Element element) {
    var kinds = new HashSet<KindId>();
    for (var written : words(element, "kinds")) {
      var kind =
          facts.kinds().keySet().stream().filter(it -> it.value().equals(written)).findFirst();
      kind.ifPresent(kinds::add);
      if (kind.isEmpty()) {
        problems.error(
            "unknown-kind",
            placeOf(element, "kinds", written),
            "a rule speaks of kinds of `facts.yaml`, got `" + written + "`",
            "name one of " + facts.kinds().keySet());
      }
    }
    return kinds;
  }

  private Optional<GuardrailHit.Guards> guards(Element element, Basis basis) {
    if (basis != Basis.GUARDRAIL) {
      return Optional.empty();
    }
    var codes = Arrays.stream(GuardrailHit.Guards.values()).map(GuardrailHit.Guards::code).toList();
    if (Extensions.element(element, "guards").isEmpty()) {
      problems.error(
          "guards-missing",
          element.place(),
          "a guardrail says what it guards, got nothing",
          "add `guards`: " + codes);
    }
    var written = oneOf(element, "guards", codes, "values");
    return Arrays.stream(GuardrailHit.Guards.values())
        .filter(guards -> guards.code().equals(written))
        .findFirst();
  }

  private Optional<LocalDate> reviewBy(Element element) {
    var written = Extensions.text(element, "reviewBy");
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      problems.error(
          "not-a-date",
          placeOf(element, "reviewBy", written),
          "`reviewBy` is a day such as 2027-01-31, got `" + written + "`",
          "correct it");
      return Optional.empty();
    }
  }

  private String goal(Element element) {
    var written = Extensions.text(element, "goal");
    if (!written.isEmpty() && !contents.goals().containsKey(written)) {
      problems.error(
          "unknown-goal",
          placeOf(element, "goal", written),
          "`goal` is one of the goals of `values.yaml`, got `" + written + "`",
          contents.goals().isEmpty()
              ? "add `goals` there"
              : "name one of " + contents.goals().keySet());
    }
    return written;
  }

  /** The company's values that a guardrail tests. */
  private Set<String> values(Element element) {
    var values = new TreeSet<String>();
    for (var own : Extensions.elements(element, "value")) {
      var written = own.content().text().strip();
      values.add(written);
      if (!contents.values().containsKey(written)) {
        problems.error(
            "unknown-value",
            place(own),
            "`value` is one of the values of `values.yaml`, got `" + written + "`",
            "name one of " + contents.values().keySet());
      }
    }
    return values;
  }

  private BigDecimal minutes(Element element) {
    var written = Extensions.text(element, "minutes");
    if (written.isEmpty() || written.matches("\\d{1,4}(\\.\\d)?")) {
      return written.isEmpty() ? BigDecimal.ZERO : new BigDecimal(written);
    }
    problems.error(
        "not-a-number",
        placeOf(element, "minutes", written),
        "`minutes` is a number such as 6 or 2.5, got `" + written + "`",
        "correct it");
    return BigDecimal.ZERO;
  }

  private static Spirit spirit(Element element) {
    return new Spirit(
        Extensions.text(element, "born"),
        Extensions.text(element, "preserves"),
        Extensions.text(element, "protects"),
        Extensions.text(element, "provokes"));
  }

  private static Set<String> words(Element element, String name) {
    var written = Extensions.text(element, name);
    return written.isEmpty() ? Set.of() : new TreeSet<>(List.of(written.split("[\\s,]+")));
  }

  private static List<String> texts(Element element, String name) {
    return Extensions.elements(element, name).stream()
        .map(it -> it.content().text().strip())
        .toList();
  }

  private static Place place(Element own) {
    return placeOf(own.content(), own.content().text().strip());
  }

  private static Place placeOf(Element element, String name, String word) {
    return Extensions.element(element, name)
        .map(own -> placeOf(own.content(), word))
        .orElse(element.place());
  }

  private static Place placeOf(SourceText text, String word) {
    int at = Math.max(0, text.text().indexOf(word));
    return text.place(at, Math.min(at + word.length(), text.text().length()));
  }
}
