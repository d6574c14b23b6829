package leeway.server.desk.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Amounts;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.Standings;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.stereotype.Component;

/**
 * "I did it": a person tells what happened, and it is written down, whatever the limits, guardrails
 * and switches say (law 14). Inside the person's latitude, or the slice of it that their device
 * carried, it stands and draws; else it is looked at.
 */
@Component
public final class TellDeed {
  /** A bound that nobody sets: a draw on it is recorded as beyond. */
  private static final String OWN_BENEFIT = "outside/own-benefit";

  private static final String NOT_IN_LATITUDE = "outside/concession";
  private static final String OTHER = "other";

  /** Kept in clear, so nobody's own words. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private final Concerns concerns;
  private final RulebookInForce rulebooks;
  private final Journal journal;
  private final Decisions decisions;

  TellDeed(Concerns concerns, RulebookInForce rulebooks, Journal journal, Decisions decisions) {
    this.concerns = concerns;
    this.rulebooks = rulebooks;
    this.journal = journal;
    this.decisions = decisions;
  }

  public Decision tell(Telling telling, Request request, Caller.Person caller) {
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    var amount = telling.amount().orElse(Money.zero(rulebook.company().currency()));
    String concession = concession(telling, rulebook);
    var concerned = concerned(telling);
    var deed =
        new Happening.Deed(
            telling.how(),
            concession,
            amount,
            facts(telling, concession, rulebook),
            telling.what());
    var posting =
        Posting.of(request, asker.author(), deed)
            .about(concerned.about())
            .with(draw(telling, concession, asker, concerned, rulebook));
    long slice = telling.offline().map(Telling.Offline::slice).orElse(0L);
    if (slice > 0) {
      posting = posting.with(new Consequence.FromSlice(slice));
    }
    if (!amount.isZero()) {
      posting = posting.with(new Consequence.MoneyLine(asker.drawer().text(), amount, concession));
    }
    return Recorded.of(journal.post(posting), decisions);
  }

  /** The concession that was named, else the one that such a request is about. */
  private static String concession(Telling telling, Rulebook rulebook) {
    if (CODE.matcher(telling.concession()).matches()) {
      return telling.concession();
    }
    return rulebook.kinds().values().stream()
        .filter(kind -> kind.id().value().equals(telling.kind()))
        .map(kind -> kind.terms().concession())
        .findFirst()
        .orElse(OTHER);
  }

  private Standings.Concerned concerned(Telling telling) {
    var references = new LinkedHashMap<String, String>();
    put(references, Rulebook.CUSTOMER, telling.customerId());
    put(references, Rulebook.ORDER, telling.orderId());
    return concerns.of(references);
  }

  private static void put(Map<String, String> references, String kind, String reference) {
    if (!reference.isBlank()) {
      references.put(kind, reference);
    }
  }

  /** What it cost: its amount and the minutes it took. What came in costs nothing. */
  private static Consequence.Draw draw(
      Telling telling,
      String concession,
      Asker asker,
      Standings.Concerned concerned,
      Rulebook rulebook) {
    var time = rulebook.people().costOfMinutes(telling.minutes());
    var given =
        telling.amount().map(it -> it.max(Money.zero(it.currency()))).orElse(time.minus(time));
    var cost = given.currency().equals(time.currency()) ? given.plus(time) : given;
    var draw =
        ActPostings.draw(asker, new Amounts(cost, cost), Consequence.Overrun.IS_RECORDED, rulebook);
    if (concerned.isAny(asker.identities())) {
      return on(OWN_BENEFIT, draw);
    }
    return asker.bounds().concessions().contains(concession) ? draw : on(NOT_IN_LATITUDE, draw);
  }

  private static Consequence.Draw on(String bound, Consequence.Draw draw) {
    return new Consequence.Draw(
        draw.drawer(), bound, draw.amount(), draw.currency(), draw.counting());
  }

  private static SortedMap<String, Part> facts(
      Telling telling, String concession, Rulebook rulebook) {
    var facts = new TreeMap<String, Part>();
    String forCustomer = rulebook.forCustomer(concession, rulebook.company().firstLanguage());
    if (!forCustomer.isBlank()) {
      facts.put("forCustomer", Part.plain(forCustomer));
    }
    facts.put("minutes", Part.plain(telling.minutes()));
    telling
        .offline()
        .ifPresent(offline -> facts.put("doneAt", Part.plain(offline.doneAt().toString())));
    rulebook.kinds().keySet().stream()
        .filter(kind -> kind.value().equals(telling.kind()))
        .forEach(kind -> facts.put("kind", Part.plain(kind.value())));
    if (!telling.customerId().isBlank()) {
      facts.put("customerId", new Part.Linked(telling.customerId()));
    }
    if (!telling.orderId().isBlank()) {
      facts.put("orderId", new Part.Linked(telling.orderId()));
    }
    return facts;
  }
}
