package leeway.server.rulebook.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.RuleId;
import leeway.policy.history.FiredRows;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.rulebook.PastAsks;
import org.springframework.stereotype.Component;

/*
 * Counting means to read up to 2,000 asks with their facts and to answer each anew. So what was counted is kept for ten minutes, for the
 * rulebook by which it was counted; a published change is another rulebook, and counts at once.
 */
/** How often the rows of rules answered within a year; counted once in ten minutes. */
@Component
final class FiredCounts {
  private static final Duration COUNTED = Duration.ofDays(365);
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int KEPT_MAX = 200;

  private final PastAsks asks;
  private final InstantSource clock;
  private final Map<Key, Count> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
              return size() > KEPT_MAX;
            }
          });

  FiredCounts(PastAsks asks, InstantSource clock) {
    this.asks = asks;
    this.clock = clock;
  }

  private record Key(String rulebook, RuleId rule, LocalDate inForceOn) {}

  /** How often each row answered, from 0, of how many asks, counted when. */
  record Count(SortedMap<Integer, Long> byRow, int asked, Instant at) {
    Count {
      byRow = Collections.unmodifiableSortedMap(new TreeMap<>(byRow));
    }
  }

  /** The counts of a rule as it is in force on a day, at most ten minutes old. */
  Count of(Rule rule, LocalDate inForceOn, Rulebook rulebook) {
    var key = new Key(rulebook.version(), rule.id(), inForceOn);
    var now = clock.instant();
    var known = kept.get(key);
    if (known != null && known.at().plus(KEPT).isAfter(now)) {
      return known;
    }
    var past = asks.since(now.minus(COUNTED), rule.card().kinds(), rulebook);
    var count = new Count(FiredRows.of(rulebook, rule.id(), inForceOn, past), past.size(), now);
    kept.put(key, count);
    return count;
  }
}
