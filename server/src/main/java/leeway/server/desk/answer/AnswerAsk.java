package leeway.server.desk.answer;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leeway.policy.Ask;
import leeway.policy.Concession;
import leeway.policy.Ruling;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.UnmetCondition;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FieldProblem;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.customers.CustomerRecords;
import leeway.server.customers.RecordsRead;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers "Can I?": facts, assessment, standing, seal. */
@Component
public final class AnswerAsk {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RulebookInForce rulebooks;
  private final Covers covers;
  private final Deciders deciders;
  private final CustomerRecords records;
  private final Standings standings;
  private final Concerns concerns;
  private final Seal seal;
  private final AskLog log;
  private final Journal journal;
  private final InstantSource clock;

  AnswerAsk(
      RulebookInForce rulebooks,
      Covers covers,
      Deciders deciders,
      CustomerRecords records,
      Standings standings,
      Concerns concerns,
      Seal seal,
      AskLog log,
      Journal journal,
      InstantSource clock) {
    this.rulebooks = rulebooks;
    this.covers = covers;
    this.deciders = deciders;
    this.records = records;
    this.standings = standings;
    this.concerns = concerns;
    this.seal = seal;
    this.log = log;
    this.journal = journal;
    this.clock = clock;
  }

  /** The answer to a question; throws ProblemException where its facts cannot be understood. */
  public Answer answer(Question question, Caller caller) {
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var read = records.reading();
    var sealed = sealed(question, asker, now, rulebook, read);
    var answer = standing(sealed, asker, rulebook, now);
    log.append(logged(answer, asker, rulebook, now));
    recordGap(sealed, asker);
    return answer;
  }

  /** The answer to the same question now; records and switches may have changed meanwhile. */
  public Answer again(SealedAnswer before, Caller caller) {
    var definitions = rulebooks.current().facts();
    var facts = new TreeMap<String, Given>();
    before
        .situation()
        .known()
        .forEach(
            (name, fact) -> {
              if (fact.source() != Source.LOOKED_UP && isGiven(definitions.get(name))) {
                facts.put(name, new Given(fact.value(), fact.source()));
              }
            });
    var kind = before.assessment().kind();
    return answer(new Question(kind, facts, before.language(), before.matter()), caller);
  }

  /** The very same answer shown once more, with what is left of the actor's latitude now. */
  public Answer shownAgain(SealedAnswer before, Caller caller) {
    var rulebook = rulebooks.current();
    return standing(before, Asker.of(caller, rulebook.people()), rulebook, clock.instant());
  }

  private static boolean isGiven(@Nullable FactDefinition definition) {
    return definition != null && !definition.derived();
  }

  private SealedAnswer sealed(
      Question question, Asker asker, Instant now, Rulebook rulebook, RecordsRead read) {
    var today = LocalDate.ofInstant(now, rulebook.company().zone());
    var situation = situation(question, asker, today, rulebook, read);
    var language = rulebook.company().spoken(question.language());
    var asked = new Ask(question.kind(), situation, today, language);
    var ask = standings.withGoodwill(asked, rulebook, concerns.of(asked, rulebook));
    String id = freshId();
    return new SealedAnswer(
        id,
        asker.author().actor(),
        now.plus(SealedAnswer.VALID),
        question.matter().isBlank() ? id : question.matter(),
        language,
        rulebook.assess(ask),
        ask.situation(),
        read.versions());
  }

  private static Situation situation(
      Question question, Asker asker, LocalDate today, Rulebook rulebook, RecordsRead read) {
    if (!rulebook.kinds().containsKey(question.kind())) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "There is no such kind of request.")
          .at("/kind", "is one of " + rulebook.kinds().keySet());
    }
    var given = Doorkeeper.facts(question.facts(), asker, rulebook.facts());
    return switch (rulebook.situation(question.kind(), today, given, read)) {
      case Typed.Fits(var situation) -> situation;
      case Typed.Misfits(var problems) -> {
        var problem =
            new ProblemException(ProblemCode.INVALID_FIELDS, "Some facts cannot be understood.");
        for (FieldProblem each : problems) {
          problem.at("/facts/" + each.fact() + "/value", each.what());
        }
        throw problem;
      }
    };
  }

  private Answer standing(SealedAnswer sealed, Asker asker, Rulebook rulebook, Instant now) {
    var concerned = concerns.of(sealed.asked(), rulebook);
    var standing = standings.of(sealed.assessment(), asker, rulebook, concerned);
    var rest = deciders.of(standing.rest(), asker, rulebook, now);
    return new Answer(
        sealed,
        seal.close(SealedAnswerJson.write(sealed)),
        standing,
        rest,
        speaking(sealed, rulebook),
        rulebook.company().zone(),
        covers.now());
  }

  /** The rule that grants, else the first whose condition is not met. */
  private static Answer.Speaking speaking(SealedAnswer sealed, Rulebook rulebook) {
    var assessment = sealed.assessment();
    var first = rulebook.company().firstLanguage().getLanguage();
    boolean isRead = first.equals(sealed.language().getLanguage());
    return Stream.concat(
            assessment.offers().stream().map(Concession::rule),
            assessment.unmet().stream().map(UnmetCondition::rule))
        .findFirst()
        .flatMap(
            id ->
                rulebook.rules(assessment.day()).stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst())
        .map(Rule::card)
        .map(card -> new Answer.Speaking(isRead ? card.title() : "", card.basis().code()))
        .orElse(Answer.Speaking.NOBODY);
  }

  private static LoggedAsk logged(Answer answer, Asker asker, Rulebook rulebook, Instant now) {
    var assessment = answer.sealed().assessment();
    return new LoggedAsk(
        answer.sealed().ask(),
        now,
        asker.author().actor(),
        assessment.kind().value(),
        answer.sealed().matter(),
        assessment.ruling().code(),
        answer.standing().permission().code(),
        assessment.digest(),
        assessment.rulebook(),
        answer.sealed().language().toLanguageTag(),
        FactParts.plainText(answer.sealed().situation(), rulebook.facts()));
  }

  /** Law 5: no rule is not a no; that none spoke is recorded once for each matter. */
  private void recordGap(SealedAnswer sealed, Asker asker) {
    var assessment = sealed.assessment();
    if (!(assessment.ruling() instanceof Ruling.Silent) || !assessment.guardrails().isEmpty()) {
      return;
    }
    var key = new IdempotencyKey("gap-" + Digest.of(sealed.matter()).hex());
    var request = new Request(key, Digest.of(sealed.matter()));
    journal.post(
        Posting.of(request, asker.author(), new Happening.Noted("gap", Map.of()))
            .with(new Consequence.Gap(sealed.matter(), assessment.kind().value())));
  }

  private static String freshId() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
