package leeway.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leeway.generator.history.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Ruling;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Permission;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.FactParts;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.worth.Money;

/** What was done about asks of the history, as entries that say that it is past. */
final class PastPostings {
  private static final Author IMPORT = Author.service("import");

  /** Before there was an analysis, nobody said what else there was or who else could be asked. */
  private static final String NOTHING_ELSE = "none was offered";

  private final HistoryPlan plan;
  private final Rulebook rulebook;
  private final Staff staff;
  private final Concerns concerns;
  private final LocalDate last;

  /** Postings of a history that ends on the day {@code last}. */
  PastPostings(HistoryPlan plan, Rulebook rulebook, Concerns concerns, LocalDate last) {
    this.plan = plan;
    this.rulebook = rulebook;
    this.staff = new Staff(plan.setting().figures().workforce(), rulebook.people());
    this.concerns = concerns;
    this.last = last;
  }

  /** An ask of the history, as the rulebook understands it, and what the rulebook says of it. */
  record Assessed(Ask past, leeway.policy.Ask ask, Assessment assessment) {
    /** The id under which the ask is kept; the history's own, which no new one can have. */
    String id() {
      return "past-" + past.id();
    }
  }

  /** An ask of the history, the entry about it, and the number of that entry. */
  record Told(Assessed assessed, Posting posting, long seq) {}

  /**
   * The entry about an ask: a yes or a no that somebody gave. Nothing where the customer gave up
   * waiting or nobody had answered when the history ended, and where a guardrail speaks against the
   * yes: value past a guardrail is posted by nobody (law 2).
   */
  Optional<Posting> of(Assessed assessed) {
    if (assessed.past().answeredAt().toLocalDate().isAfter(last)) {
      return Optional.empty();
    }
    boolean isGuarded = !assessed.assessment().guardrails().isEmpty();
    return switch (assessed.past().answer().outcome()) {
      case Y, M -> isGuarded ? Optional.empty() : Optional.of(yes(assessed));
      case N, R -> Optional.of(no(assessed));
      case G -> Optional.empty();
    };
  }

  /** Who faced the customer, as entries write actors. */
  String asker(Ask ask) {
    return actor(ask.answer().who());
  }

  /** Who gave the answer. */
  private String actor(Ask ask) {
    String decidedBy = ask.answer().decidedBy();
    return actor(decidedBy.isEmpty() ? ask.answer().who() : decidedBy);
  }

  private String actor(String number) {
    var kind = isMachine(number) ? Author.Kind.MACHINE : Author.Kind.PERSON;
    return new Author(kind, staff.id(number)).actor();
  }

  private boolean isMachine(String number) {
    return rulebook.people().persons().values().stream()
        .filter(person -> person.id().value().equals(staff.id(number)))
        .anyMatch(
            person ->
                rulebook.people().actor(person).nature()
                    == leeway.policy.standing.Actor.Nature.MACHINE);
  }

  private Posting yes(Assessed assessed) {
    var grant = grant(assessed);
    var posting =
        posting(
            assessed, new Happening.Act(answer(assessed), grant, assessed.past().matter().text()));
    return grant.amount().isZero()
        ? posting
        : posting.with(
            new Consequence.MoneyLine(actor(assessed.past()), grant.amount(), grant.concession()));
  }

  private Posting no(Assessed assessed) {
    String reason =
        assessed.past().answer().outcome().wentUpward()
            ? "asked upward, and no"
            : "refused without asking";
    return posting(
        assessed,
        new Happening.Refusal(answer(assessed), reason, NOTHING_ELSE, "nobody was named"));
  }

  private Posting posting(Assessed assessed, Happening told) {
    var past = assessed.past();
    var happening = new Happening.Past(told, actor(past), instant(past.answeredAt()));
    var posting =
        Posting.of(request(assessed.id()), IMPORT, happening)
            .about(concerns.of(assessed.ask(), rulebook).about());
    if (isGap(assessed.assessment())) {
      posting = posting.with(new Consequence.Gap(assessed.id(), past.kind().id()));
    }
    for (Ask.Promise promise : promises(past)) {
      posting = posting.with(promise(assessed, promise));
    }
    return posting;
  }

  /** The promises that somebody still waits for, or that fell due in the last weeks. */
  List<Ask.Promise> promises(Ask ask) {
    var first = last.minusWeeks(Afterwards.PROMISE_WEEKS);
    return ask.answer().promises().stream()
        .filter(promise -> !promise.due().isBefore(first))
        .toList();
  }

  /** A rule's offer where there is one; else what was asked for, beyond any rule. */
  private Happening.Grant grant(Assessed assessed) {
    var offer = assessed.assessment().offers().stream().findFirst();
    String permission = permission(assessed, offer);
    return offer
        .map(
            it ->
                new Happening.Grant(
                    it.rule().value(), it.clause(), it.code(), it.amount(), permission))
        .orElseGet(
            () ->
                new Happening.Grant(
                    "",
                    "",
                    assessed.assessment().asked().concession(),
                    amount(assessed.past()),
                    permission));
  }

  private static String permission(Assessed assessed, Optional<Concession> offer) {
    if (offer.isPresent()) {
      return Permission.ENTITLED.code();
    }
    return assessed.past().answer().outcome().wentUpward()
        ? Permission.ABOVE_LATITUDE.code()
        : Permission.WITHIN_LATITUDE.code();
  }

  private Answer answer(Assessed assessed) {
    var assessment = assessed.assessment();
    return new Answer(
        assessed.id(),
        assessment.kind().value(),
        new Digest(assessment.digest()),
        (JsonValue.Struct) assessment.toJson(),
        FactParts.of(assessed.ask().situation(), rulebook.facts()));
  }

  /** Who sees to what was promised in an answer. */
  String owner(Ask ask) {
    return staff.owner(ask.answer().who());
  }

  private Consequence.Promise promise(Assessed assessed, Ask.Promise promise) {
    var by = promise.due().atTime(18, 0);
    return new Consequence.Promise(
        owner(assessed.past()),
        promise.due(),
        amount(assessed.past()),
        Part.group(
            Map.of(
                "by",
                Part.plain(instant(by).toString()),
                "what",
                Part.plain(plan.promise(promise.text())))));
  }

  /** Law 5: no rule is not a no. */
  private static boolean isGap(Assessment assessment) {
    return assessment.ruling() instanceof Ruling.Silent && assessment.guardrails().isEmpty();
  }

  private Money amount(Ask ask) {
    var currency = rulebook.company().currency();
    var amount = BigDecimal.valueOf(ask.matter().amount());
    int places = currency.getDefaultFractionDigits();
    return new Money(
        amount.setScale(places, RoundingMode.HALF_UP).unscaledValue().longValueExact(), currency);
  }

  /** The wall time of the company's zone. */
  Instant instant(LocalDateTime at) {
    return at.atZone(rulebook.company().zone()).toInstant();
  }

  static Request request(String id) {
    String key = "history-" + id.toLowerCase(Locale.ROOT);
    return new Request(new IdempotencyKey(key), Digest.of(key));
  }
}
