package leeway.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leeway.generator.history.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Permission;
import leeway.policy.Ruling;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.FactParts;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.IdempotencyKey;
import leeway.worth.Money;

/** What was done about asks of the history, as entries that say that it is past. */
final class PastPostings {
  private static final Author IMPORT = Author.service("import");

  /** Before there was an analysis, nobody said what else there was or who else could be asked. */
  private static final String NOTHING_ELSE = "none was offered";

  private final Rulebook rulebook;
  private final Staff staff;
  private final Concerns concerns;

  PastPostings(Rulebook rulebook, Staff staff, Concerns concerns) {
    this.rulebook = rulebook;
    this.staff = staff;
    this.concerns = concerns;
  }

  /** An ask of the history, as the rulebook understands it, and what the rulebook says of it. */
  record Assessed(Ask past, leeway.policy.Ask ask, Assessment assessment) {
    /** The id under which the ask is kept; the history's own, which no new one can have. */
    String id() {
      return "past-" + past.id();
    }
  }

  /**
   * The entry about an ask: a yes or a no that somebody gave. Nothing where the customer gave up
   * waiting, and where a guardrail speaks against the yes: value past a guardrail is posted by
   * nobody (law 2).
   */
  Optional<Posting> of(Assessed assessed) {
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
                rulebook.people().actor(person).nature() == leeway.policy.Actor.Nature.MACHINE);
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
    for (Ask.Promise promise : past.answer().promises()) {
      if (promise.keeping() instanceof Ask.Keeping.Never) {
        posting = posting.with(promise(assessed, promise));
      }
    }
    return posting;
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

  private Consequence.Promise promise(Assessed assessed, Ask.Promise promise) {
    var by = promise.due().atTime(18, 0);
    return new Consequence.Promise(
        staff.owner(assessed.past().answer().who()),
        promise.due(),
        amount(assessed.past()),
        Part.group(
            Map.of("by", Part.plain(instant(by).toString()), "what", Part.plain(promise.text()))));
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

  private static Request request(String id) {
    String key = "history-" + id.toLowerCase(Locale.ROOT);
    return new Request(new IdempotencyKey(key), Digest.of(key));
  }
}
