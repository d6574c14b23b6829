package leeway.policy.rulebook;

import java.util.List;
import leeway.policy.document.Problems;

/** Checks what only the whole rulebook can tell: owners who exist. */
final class RulebookCheck {
  private final Rulebook.Contents contents;
  private final Problems problems;

  RulebookCheck(Rulebook.Contents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  void check(List<Editions.Edition> editions) {
    var current = editions.getLast();
    current.rules().values().stream().sorted(PublishedRule.BY_ID).forEach(this::checkOwner);
  }

  private void checkOwner(PublishedRule published) {
    var rule = published.rule();
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
}
