package leeway.server.rulebook.recall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import leeway.policy.PersonId;
import leeway.policy.rulebook.rule.Rule;

/**
 * Why was this rule born? Three reasons to pick from, of which one is its own.
 *
 * @param born the reasons; those of others beside the rule's
 */
public record RecallQuestion(Rule rule, List<String> born) {
  /** Of so many people one is asked on a day. */
  private static final int ONE_IN = 5;

  private static final int REASONS = 3;

  public RecallQuestion {
    born = List.copyOf(born);
    if (born.size() != REASONS || !born.contains(rule.card().spirit().born())) {
      throw new IllegalArgumentException(
          "a question has " + REASONS + " reasons, its own among them, got " + born);
    }
  }

  /**
   * The question of a day, the same for everybody and on every node; nothing where fewer than three
   * reasons are known.
   */
  public static Optional<RecallQuestion> of(LocalDate day, List<Rule> rules) {
    var known = rules.stream().filter(it -> !it.card().spirit().born().isBlank()).toList();
    if (known.stream().map(it -> it.card().spirit().born()).distinct().count() < REASONS) {
      return Optional.empty();
    }
    var random = new Random(day.toEpochDay());
    var rule = known.get(random.nextInt(known.size()));
    var own = rule.card().spirit().born();
    var others = new ArrayList<String>();
    known.stream()
        .map(it -> it.card().spirit().born())
        .filter(it -> !it.equals(own))
        .distinct()
        .forEach(others::add);
    Collections.shuffle(others, random);
    var reasons = new ArrayList<>(others.subList(0, REASONS - 1));
    reasons.add(own);
    Collections.shuffle(reasons, random);
    return Optional.of(new RecallQuestion(rule, reasons));
  }

  /** Whether this person is one of those who are asked on a day. */
  static boolean isAsked(PersonId person, LocalDate day) {
    return Math.floorMod(Objects.hash(person.value(), day.toEpochDay()), ONE_IN) == 0;
  }

  /** Whether somebody who picks this reason remembers why the rule was born. */
  boolean isRemembered(String picked) {
    return picked.equals(rule.card().spirit().born());
  }
}
