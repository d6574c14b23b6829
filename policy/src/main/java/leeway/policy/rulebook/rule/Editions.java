package leeway.policy.rulebook.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.policy.KindId;
import leeway.policy.RuleId;

/**
 * The published versions of all rules, each in force from a day until the next one's. The first is
 * in force since ever unless it says otherwise.
 */
public final class Editions {

  /** All rules as they were published together. */
  public record Edition(LocalDate validFrom, Map<RuleId, PublishedRule> rules) {
    public Edition {
      rules = Map.copyOf(rules);
    }
  }

  private final TreeMap<LocalDate, Edition> byDay = new TreeMap<>();

  public Editions(List<Edition> editions) {
    editions.forEach(edition -> byDay.put(edition.validFrom(), edition));
  }

  /** The rules in force on a day, by id. */
  public List<PublishedRule> on(LocalDate day) {
    var edition = byDay.floorEntry(day);
    return edition == null
        ? List.of()
        : edition.getValue().rules().values().stream().sorted(PublishedRule.BY_ID).toList();
  }

  /** Every rule that ever was and speaks of the kind, as it was published last by {@code day}. */
  public List<PublishedRule> known(LocalDate day, KindId kind) {
    var ids = new TreeSet<RuleId>();
    byDay.headMap(day, true).values().forEach(edition -> ids.addAll(edition.rules().keySet()));
    var known = new ArrayList<PublishedRule>();
    for (var id : ids) {
      var latest = latest(id, day);
      latest.filter(rule -> rule.rule().appliesTo(kind)).ifPresent(known::add);
    }
    return known;
  }

  /** The version of a rule that is in force on a day; nothing where it is not, or is withdrawn. */
  public Optional<PublishedRule> inForce(RuleId id, LocalDate day) {
    var edition = byDay.floorEntry(day);
    return edition == null
        ? Optional.empty()
        : Optional.ofNullable(edition.getValue().rules().get(id));
  }

  /** Whether a rule was never another one, or absent, up to {@code day}. */
  public boolean isUnchanged(RuleId id, LocalDate day) {
    var versions = byDay.headMap(day, true).values();
    return versions.size() == 1
        && versions.stream().allMatch(edition -> edition.rules().containsKey(id));
  }

  /** Every version of every rule. */
  public Stream<PublishedRule> all() {
    return byDay.values().stream().flatMap(edition -> edition.rules().values().stream());
  }

  /** Every version of every rule that was published by a day. */
  public Stream<PublishedRule> allUntil(LocalDate day) {
    return byDay.headMap(day, true).values().stream()
        .flatMap(edition -> edition.rules().values().stream().sorted(PublishedRule.BY_ID));
  }

  /** Since when what is in force on a day has been so. */
  public Optional<LocalDate> inForceSince(LocalDate day) {
    return Optional.ofNullable(byDay.floorKey(day));
  }

  private Optional<PublishedRule> latest(RuleId id, LocalDate day) {
    return byDay.headMap(day, true).descendingMap().values().stream()
        .map(edition -> Optional.ofNullable(edition.rules().get(id)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
