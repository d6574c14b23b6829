package leeway.server.review;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import leeway.worth.Money;

/** Cases that are alike, in the order of the record; one decision closes them all. */
public record Group(Likeness likeness, List<Case> cases) {

  /** Appeals first, then what went beyond, then by what it came to, the most first. */
  private static final Comparator<Group> BY_NEED =
      comparingInt((Group group) -> group.likeness().round())
          .thenComparing(Group::isBeyond)
          .thenComparingLong(group -> group.total().minorUnits())
          .reversed()
          .thenComparingLong(group -> group.cases().getFirst().seq());

  public Group {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a group has at least one case, got none");
    }
  }

  /** The groups that these cases make, those who need somebody most first. */
  static List<Group> of(List<Case> cases) {
    var byLikeness = new LinkedHashMap<Likeness, List<Case>>();
    cases.forEach(
        one -> byLikeness.computeIfAbsent(Likeness.of(one), _ -> new ArrayList<>()).add(one));
    return byLikeness.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(BY_NEED)
        .toList();
  }

  /** Whether it went beyond latitude, so that somebody should look. */
  public boolean isBeyond() {
    return likeness.reach() != Case.Reach.INSIDE;
  }

  /** When the first of them happened: what was told late stands later in the record. */
  public Instant firstAt() {
    return cases.stream().map(Case::happenedAt).min(naturalOrder()).orElseThrow();
  }

  /** When the last of them happened. */
  public Instant lastAt() {
    return cases.stream().map(Case::happenedAt).max(naturalOrder()).orElseThrow();
  }

  /** What all of it came to. */
  public Money total() {
    return cases.stream().map(Case::amount).reduce(Money.zero(likeness.currency()), Money::plus);
  }
}
