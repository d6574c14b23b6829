package leeway.policy.rulebook.folder;

import java.util.List;
import leeway.policy.document.Problems;
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
  }

  private void check(Rule rule) {
    if (rule.card().spirit().isUnstated()) {
      warnOrphan(rule);
    }
    if (!rule.isOrphan()) {
      checkOwner(rule);
    }
    if (!rule.card().reasonGone().isEmpty()) {
      warnReasonGone(rule);
    }
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

  private void warnReasonGone(Rule rule) {
    problems.warning(
        "reason-gone",
        rule.place(),
        "the reason for rule `" + rule.id() + "` is gone: " + rule.card().reasonGone(),
        "take the rule away, or say what it is for now");
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
