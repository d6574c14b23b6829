package leeway.policy.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.history.FactHistory;
import leeway.engine.history.HistoryMonth;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.KindId;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.rule.RuleFault;
import leeway.worth.Money;

/**
 * Two rulebooks over what was asked: every ask is assessed by both, on all processors, so that the
 * answers are those that people would have got. Goodwill that a customer had before is what it was.
 */
public final class RulebookReplay {
  private final Rulebook before;
  private final Rulebook after;

  public RulebookReplay(Rulebook before, Rulebook after) {
    this.before = before;
    this.after = after;
  }

  /** The ruling, and what is granted in minor units. */
  public record Said(String ruling, long minorUnits) {}

  /** What both say of one ask; {@code name} is how the history names it. */
  public record Line(String name, Said before, Said after) {

    /** True where the ruling or the amount is another one. */
    public boolean isChanged() {
      return !before.equals(after);
    }
  }

  /** An ask and how the history names it. */
  public record Named(String name, Ask ask) {}

  /** What both say of every ask, in their order. */
  public List<Line> over(List<Named> asks) {
    return IntStream.range(0, asks.size())
        .parallel()
        .mapToObj(asks::get)
        .map(it -> new Line(it.name(), said(before, it.ask()), said(after, it.ask())))
        .toList();
  }

  /** The asks of a month, as the rulebook remembers them. */
  public List<Named> asks(HistoryMonth month) {
    var kind = new KindId(month.kind());
    var asks = new ArrayList<Named>();
    for (int i = 0; i < month.size(); i++) {
      var facts = new TreeMap<String, Value>();
      for (var fact : month.facts()) {
        var value = value(fact, i);
        if (!value.isNull()) {
          facts.put(fact.name(), value);
        }
      }
      asks.add(named(kind, month, i, facts));
    }
    return asks;
  }

  private Named named(KindId kind, HistoryMonth month, int place, SortedMap<String, Value> facts) {
    if (!(facts.get(HistoryColumns.DAY) instanceof Value.Date(var day))) {
      throw new IllegalArgumentException(
          "every ask of a history has a day, ask %d of %s has none"
              .formatted(place + 1, month.month()));
    }
    var name =
        facts.get(HistoryMonth.SEQ) instanceof Value.Num(var seq)
            ? "entry " + seq.toPlainString()
            : "%s %s, ask %d".formatted(month.kind(), month.month(), place + 1);
    facts.keySet().removeIf(it -> it.startsWith("#"));
    var situation = before.remembered(kind, day, facts);
    return new Named(name, new Ask(kind, situation, day, Locale.ENGLISH));
  }

  private static Value value(FactHistory fact, int place) {
    return fact.coding().value(fact.codes().code(place));
  }

  private static Said said(Rulebook rulebook, Ask ask) {
    if (!rulebook.kinds().containsKey(ask.kind())) {
      return new Said("no-such-kind", 0);
    }
    try {
      return said(rulebook.assess(ask));
    } catch (RuleFault _) {
      return new Said("rule-at-fault", 0);
    }
  }

  private static Said said(Assessment assessment) {
    return new Said(
        assessment.ruling().code(),
        assessment.offers().stream().map(Concession::amount).mapToLong(Money::minorUnits).sum());
  }
}
