package leeway.server.rulebook.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.server.rulebook.Departures;
import leeway.server.rulebook.RuleUses;
import leeway.server.rulebook.Shown;
import leeway.server.rulebook.recall.Recalls;
import org.springframework.stereotype.Component;

/** What was counted of rules within a year: followed, left, questioned, remembered. */
@Component
final class RuleCounts {
  private static final Duration COUNTED = Duration.ofDays(365);

  private final RuleUses uses;
  private final Departures departures;
  private final Recalls recalls;
  private final InstantSource clock;

  RuleCounts(RuleUses uses, Departures departures, Recalls recalls, InstantSource clock) {
    this.uses = uses;
    this.departures = departures;
    this.recalls = recalls;
    this.clock = clock;
  }

  /** How rules were used, by their ids; those that nobody used are missing. */
  Map<String, RuleUses.Count> uses(Shown shown) {
    String currency = shown.rulebook().company().currency().getCurrencyCode();
    return uses.since(since(), currency).stream()
        .collect(Collectors.toMap(RuleUses.Count::rule, Function.identity()));
  }

  /** How one rule was used. */
  List<RuleView.Count> of(String id, Shown shown) {
    var count = uses(shown).getOrDefault(id, RuleUses.Count.none(id));
    return List.of(
        new RuleView.Count(Long.toString(count.applied()), shown.text("rules.applied")),
        new RuleView.Count(Long.toString(count.setAside()), shown.text("rules.set-aside")),
        new RuleView.Count(Long.toString(count.refused()), shown.text("rules.refused")),
        new RuleView.Count(Long.toString(count.questioned()), shown.text("rules.questioned")));
  }

  /** How it was left and who remembers it, as far as anybody said, and when it last refused. */
  List<String> lines(String id, Shown shown) {
    var left =
        departures.since(since()).stream()
            .filter(it -> it.rule().equals(id))
            .map(
                it ->
                    shown.text("departure.title")
                        + ": "
                        + shown.text(
                            "departure.counts", it.wentRound(), it.modified(), it.leftAside()));
    var remembered =
        recalls.since(since()).stream()
            .filter(it -> it.rule().equals(id))
            .map(it -> shown.text("recall.of-rule", it.remembered(), it.asked()));
    return Stream.of(left, remembered, Stream.of(lastRefusal(id, shown)))
        .flatMap(Function.identity())
        .toList();
  }

  private String lastRefusal(String id, Shown shown) {
    return uses.lastRefusal(id)
        .map(at -> shown.text("rules.last", shown.day(at)))
        .orElse(shown.text("rules.never"));
  }

  private Instant since() {
    return clock.instant().minus(COUNTED);
  }
}
