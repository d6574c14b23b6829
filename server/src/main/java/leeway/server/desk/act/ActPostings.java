package leeway.server.desk.act;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.Cost;
import leeway.policy.document.JsonText;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Amounts;
import leeway.server.customers.CustomerRecords;
import leeway.server.customers.RecordVersion;
import leeway.server.desk.act.RecordAct.Weighed;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Deciders;
import leeway.server.desk.answer.Owing;
import leeway.server.desk.answer.Segments;
import leeway.server.desk.answer.Standings;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.Sum;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.stereotype.Component;

/** Turns acts into postings: the entry, and all that the act brings about. */
@Component
final class ActPostings {
  /** The account of what is owed and not handed over yet. */
  static final String OWED = "owed";

  /** The promise to take back what a customer brings back in time. */
  private static final String UNTIL = "take-back";

  /** The task to enter what was executed in another way. */
  private static final String ENTER_LATER = "enter-later";

  private static final LocalTime CLOSE_OF_DAY = LocalTime.of(23, 59);

  private final RulebookInForce rulebooks;
  private final CustomerRecords records;
  private final Deciders deciders;
  private final InstantSource clock;

  ActPostings(
      RulebookInForce rulebooks, CustomerRecords records, Deciders deciders, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.records = records;
    this.deciders = deciders;
    this.clock = clock;
  }

  Posting of(Weighed act, Wish wish, Request request) {
    var rulebook = rulebooks.current();
    var happening =
        new Happening.Act(
            AnswerParts.of(act.answer(), rulebook), grant(act), note(act, wish, rulebook));
    var posting =
        Posting.of(request, act.asker().author(), happening).about(act.concerned().about());
    for (var consequence : consequences(act, wish, rulebook)) {
      posting = posting.with(consequence);
    }
    // A debt needs no lifted switch: that is how what is owed goes on while one is thrown.
    return act.isDebt()
        ? posting
        : posting.whileFlags(
            Standings.premises(RecordAct.switches(act.plan(), act.asker()), act.guardrails()));
  }

  private static Happening.Grant grant(Weighed act) {
    var plan = act.plan();
    return new Happening.Grant(
        plan.rule(), plan.clause(), plan.concession(), plan.amount(), plan.permission().code());
  }

  private static String note(Weighed act, Wish wish, Rulebook rulebook) {
    String note = wish.note().isBlank() ? act.answer().assessment().words().note() : wish.note();
    return Stream.of(whom(act, rulebook) + note, wish.differs(), otherwise(act, wish, rulebook))
        .filter(it -> !it.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** What the company calls whom it is for, where that is a term of their own; else blank. */
  private static String whom(Weighed act, Rulebook rulebook) {
    String segment = Segments.of(act.answer().situation(), rulebook);
    return rulebook.customers().hasOwnTerm(segment)
        ? rulebook.customers().called(segment, act.answer().language()) + ": "
        : "";
  }

  /** The other way in which it is executed; blank where it is the usual one. */
  private static String otherwise(Weighed act, Wish wish, Rulebook rulebook) {
    if (!wish.isOtherwise()) {
      return "";
    }
    String way = rulebook.otherwise(act.plan().concession(), act.answer().language());
    if (way.isBlank()) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "There is no other way for this one.")
          .at("/otherwise", "is true only where the rulebook names another way");
    }
    return way;
  }

  private List<Consequence> consequences(Weighed act, Wish wish, Rulebook rulebook) {
    var all = new ArrayList<Consequence>();
    var plan = act.plan();
    if (!plan.amount().isZero()) {
      String account = act.isDebt() ? OWED : act.asker().drawer().text();
      all.add(new Consequence.MoneyLine(account, plan.amount(), plan.concession()));
    }
    if (!plan.isEntitled()) {
      all.add(draw(act.asker(), plan.beyond(), Consequence.Overrun.STOPS, rulebook));
    }
    if (act.isDebt()) {
      var rest = owing(act.asker(), rulebook);
      all.add(
          AnswerParts.promise(rest, plan.amount(), plan.concession(), rulebook.company().zone()));
    }
    if (wish.promisesRest()) {
      all.addAll(promiseOfRest(act, rulebook));
    }
    if (!act.plan().isOffered()) {
      all.addAll(condition(act, rulebook));
    }
    all.addAll(tasks(act, rulebook));
    all.addAll(enteredLater(act, wish, rulebook));
    all.addAll(changes(act, rulebook));
    return all;
  }

  /** A draw on an actor's own bound: in cost to us, beside its face. */
  static Consequence.Draw draw(
      Asker asker, Amounts amounts, Consequence.Overrun overrun, Rulebook rulebook) {
    return new Consequence.Draw(
        asker.drawer(),
        asker.author().actor(),
        new Sum(amounts.cost().minorUnits(), amounts.face().minorUnits()),
        amounts.face().currency(),
        new Consequence.Counting(rulebook.company().zone(), overrun));
  }

  /**
   * What was asked for and is not given now: somebody answers for it by a moment, also where nobody
   * knows yet how much it is.
   */
  private List<Consequence.Promise> promiseOfRest(Weighed act, Rulebook rulebook) {
    var given = act.plan().amount();
    var left =
        switch (act.answer().assessment().asked().beyond()) {
          case Cost.Known(_, var face) when face.compareTo(given) > 0 ->
              Optional.of(face.minus(given));
          case Cost.Known _ -> Optional.<Money>empty();
          case Cost.Unknown() -> Optional.of(Money.zero(given.currency()));
        };
    var rest = owing(act.asker(), rulebook);
    return left.stream()
        .map(it -> AnswerParts.promise(rest, it, "answer", rulebook.company().zone()))
        .toList();
  }

  /** A yes on condition: whoever gives it sees to it that what comes back is taken back. */
  private static List<Consequence.Promise> condition(Weighed act, Rulebook rulebook) {
    var zone = rulebook.company().zone();
    return rulebook.until(act.answer().asked()).stream()
        .map(
            day ->
                new Owing(
                    act.asker().person(),
                    "",
                    day.atTime(CLOSE_OF_DAY).atZone(zone).toInstant(),
                    "",
                    false))
        .map(
            owing ->
                AnswerParts.promise(owing, Money.zero(rulebook.company().currency()), UNTIL, zone))
        .toList();
  }

  private Owing owing(Asker asker, Rulebook rulebook) {
    return deciders.of(asker.bounds().rest(), asker, rulebook, clock.instant());
  }

  private List<Consequence.Task> tasks(Weighed act, Rulebook rulebook) {
    var rest = owing(act.asker(), rulebook);
    var due = rest.by().atZone(rulebook.company().zone()).toLocalDate();
    var why = why(act, rulebook);
    return act.answer().assessment().tasks().stream()
        .map(it -> new Consequence.Task(it, rest.person().value(), due, why))
        .toList();
  }

  /** Which rule raised a task, and what the customer has of it. */
  private static Part why(Weighed act, Rulebook rulebook) {
    String rule = act.plan().rule();
    String forCustomer =
        rulebook.rules(act.answer().assessment().day()).stream()
            .filter(it -> it.id().value().equals(rule))
            .map(it -> it.card().forCustomer())
            .findFirst()
            .orElseGet(
                () ->
                    rulebook.forCustomer(
                        act.plan().concession(), rulebook.company().firstLanguage()));
    return Part.group(Map.of("rule", Part.plain(rule), "forCustomer", Part.plain(forCustomer)));
  }

  /** What the till or the system could not do now, somebody enters later. */
  private List<Consequence.Task> enteredLater(Weighed act, Wish wish, Rulebook rulebook) {
    String way = otherwise(act, wish, rulebook);
    if (way.isBlank()) {
      return List.of();
    }
    var rest = owing(act.asker(), rulebook);
    var due = rest.by().atZone(rulebook.company().zone()).toLocalDate();
    var what = Part.group(Map.of("way", Part.plain(way)));
    return List.of(new Consequence.Task(ENTER_LATER, rest.person().value(), due, what));
  }

  /** The records as the concession leaves them, from the versions that the answer read. */
  private List<Consequence.RecordChange> changes(Weighed act, Rulebook rulebook) {
    var read = records.reading();
    var versions = new HashMap<String, Long>();
    for (RecordVersion record : act.answer().records()) {
      versions.put(record.collection() + "\n" + record.key(), record.version());
    }
    var changes = new HashMap<String, Consequence.RecordChange>();
    for (var change : rulebook.effects(act.answer().asked(), List.of(act.plan().given()), read)) {
      String address = change.collection() + "\n" + change.key();
      long version =
          versions.getOrDefault(address, read.version(change.collection(), change.key()));
      String before = read.find(change.collection(), change.key()).map(JsonText::of).orElse("");
      changes.put(
          address,
          new Consequence.RecordChange(
              change.collection(), change.key(), version, before, JsonText.of(change.document())));
    }
    return List.copyOf(changes.values());
  }
}
