package leeway.server.rulebook.change;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import leeway.policy.history.RulebookReplay;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.change.Publishing;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.rulebook.PastAsks;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.stereotype.Component;

/** What a change would have altered, had it stood as it is over the last year. */
@Component
final class ReplayChange {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String GRANTED = "granted";

  private final PastAsks asks;
  private final RulebookInForce rulebooks;
  private final InstantSource clock;

  ReplayChange(PastAsks asks, RulebookInForce rulebooks, InstantSource clock) {
    this.asks = asks;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * What would be otherwise.
   *
   * @param asked how many asks were looked at, at most {@link PastAsks#ASKS_MAX}
   * @param changed how many rulings or amounts would be others
   * @param granted how many would be granted and were not
   * @param lost how many were granted and would not be
   * @param given what rules would have granted more, over all of them; negative for less
   */
  record Altered(int asked, long changed, long granted, long lost, Money given) {}

  /** Both rulebooks over the asks of the rule's kinds; nothing where one of them is no rulebook. */
  Optional<Altered> of(Change change, RulebookFiles amended) {
    var inForce = rulebooks.version();
    var before = sinceEver(inForce.files());
    var after = sinceEver(amended);
    return before.flatMap(
        then -> after.map(now -> altered(change, inForce.rulebook(), new Pair(then, now))));
  }

  private record Pair(Rulebook before, Rulebook after) {}

  private Altered altered(Change change, Rulebook rulebook, Pair pair) {
    var kinds =
        pair.after().rules().stream()
            .filter(rule -> rule.id().equals(change.rule()))
            .map(Rule::card)
            .flatMap(card -> card.kinds().stream())
            .toList();
    var past = asks.since(clock.instant().minus(YEAR), kinds, rulebook);
    var named =
        IntStream.range(0, past.size())
            .mapToObj(i -> new RulebookReplay.Named(String.valueOf(i), past.get(i)))
            .toList();
    var lines = new RulebookReplay(pair.before(), pair.after()).over(named);
    return new Altered(
        lines.size(),
        lines.stream().filter(RulebookReplay.Line::isChanged).count(),
        lines.stream().filter(it -> !isYes(it.before()) && isYes(it.after())).count(),
        lines.stream().filter(it -> isYes(it.before()) && !isYes(it.after())).count(),
        new Money(
            lines.stream()
                .mapToLong(it -> it.after().minorUnits() - it.before().minorUnits())
                .sum(),
            rulebook.company().currency()));
  }

  private static boolean isYes(RulebookReplay.Said said) {
    return said.ruling().equals(GRANTED);
  }

  private static Optional<Rulebook> sinceEver(RulebookFiles files) {
    return Rulebook.read(Publishing.sinceEver(files)) instanceof Reading.Read(var rulebook, _)
        ? Optional.of(rulebook)
        : Optional.empty();
  }
}
