package leeway.policy.rulebook.folder;

import java.util.List;
import java.util.TreeSet;
import leeway.engine.Place;
import leeway.engine.Span;
import leeway.policy.document.Problems;
import leeway.policy.rulebook.rule.Card;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.rulebook.rule.PublishedRule;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.rulebook.rule.Target;

/** Checks what only the whole rulebook can tell: owners, orphans, reasons gone, contradictions. */
public final class RulebookCheck {
  private final Contents contents;
  private final Problems problems;

  public RulebookCheck(Contents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  /** Tells the problems of all versions. */
  public void check(List<Editions.Edition> editions) {
    var current = editions.getLast();
    current.rules().values().stream()
        .sorted(PublishedRule.BY_ID)
        .map(PublishedRule::rule)
        .forEach(this::check);
    checkValues(current);
    new ValuesCheck(contents, problems).check(current);
  }

  /** A value that nothing tests is a sentence on a wall. */
  private void checkValues(Editions.Edition current) {
    var untested = new TreeSet<>(contents.values().keySet());
    current.rules().values().stream()
        .map(it -> it.rule().card())
        .filter(card -> card.basis().withholds())
        .forEach(card -> untested.removeAll(card.tests()));
    untested.forEach(
        value ->
            problems.warning(
                "value-untested",
                new Place("values.yaml", Span.START),
                "no guardrail tests the value `" + value + "`",
                "write `value` on the guardrail that does, or add one"));
  }

  private void check(Rule rule) {
    if (rule.card().spirit().isUnstated()) {
      warnOrphan(rule);
    }
    if (!rule.isOrphan()) {
      checkOwner(rule);
      checkForCustomer(rule);
    }
    if (!rule.card().reasonGone().isEmpty()) {
      warnReasonGone(rule);
    }
    if (!rule.card().changed().isEmpty()) {
      warnChanged(rule);
    }
    checkClass(rule, "purpose", rule.card().purpose(), Card.PURPOSES);
    checkClass(rule, "weight", rule.card().weight(), Card.WEIGHTS);
    checkConvenience(rule);
    contents.targets().stream()
        .filter(target -> target.contradicts(rule))
        .forEach(target -> warnContradiction(rule, target));
  }

  private void warnOrphan(Rule rule) {
    problems.warning(
        "orphan-rule",
        rule.place(),
        "nobody says why rule `"
            + rule.id()
            + "` was born, what it preserves, protects or provokes"
            + (rule.isOrphan() ? ", and nobody owns it" : ""),
        "add at least one of them and an owner, or take the rule away");
  }

  private void checkOwner(Rule rule) {
    var owner = rule.card().owner();
    boolean exists =
        contents.people().persons().keySet().stream().anyMatch(id -> id.value().equals(owner));
    if (!exists) {
      problems.error(
          "unknown-owner",
          rule.place(),
          "rule `"
              + rule.id()
              + "` has an owner among the people of `people.yaml`, got `"
              + owner
              + "`",
          "name who answers for the rule");
    }
  }

  private void checkForCustomer(Rule rule) {
    if (rule.card().forCustomer().isEmpty()) {
      problems.warning(
          "customer-missing",
          rule.place(),
          "rule `" + rule.id() + "` says what the customer has of it, got nothing",
          "add `forCustomer` in a few words, or take the rule away if they have nothing of it");
    }
  }

  private void warnReasonGone(Rule rule) {
    problems.warning(
        "reason-gone",
        rule.place(),
        "the reason for rule `" + rule.id() + "` is gone: " + rule.card().reasonGone(),
        "take the rule away, or say what it is for now");
  }

  private void warnChanged(Rule rule) {
    problems.warning(
        "context-changed",
        rule.place(),
        "what rule `" + rule.id() + "` was made for has changed: " + rule.card().changed(),
        "look at it again; take `changed` away when you have");
  }

  private void checkClass(Rule rule, String name, String said, List<String> accepted) {
    if (said.isEmpty()) {
      problems.warning(
          name + "-missing",
          rule.place(),
          "rule `" + rule.id() + "` says its `" + name + "`, got nothing",
          "add one of " + String.join(", ", accepted));
    }
  }

  /** What is merely convenient may say no for itself, and never over what another rule grants. */
  private void checkConvenience(Rule rule) {
    if (rule.card().isConvenient() && rule.card().basis().withholds()) {
      problems.error(
          "convenience-dominates",
          rule.place(),
          "rule `" + rule.id() + "` is there for convenience and withholds what others grant",
          "make it `goodwill`, or say what it weighs besides convenience");
    }
  }

  private void warnContradiction(Rule rule, Target target) {
    problems.warning(
        "contradiction",
        rule.place(),
        "nobody can follow both rule `"
            + rule.id()
            + "` and the target `"
            + target.name()
            + "`: "
            + target.says().in(contents.company().firstLanguage()),
        "change one of them");
  }
}
