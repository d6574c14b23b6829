package leeway.server.desk.act;

import java.util.List;
import java.util.Set;
import leeway.policy.Assessment;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.desk.answer.Standings;
import leeway.server.desk.card.AnswerJson;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.StopReason;
import leeway.server.latitude.Switch;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.FollowRulebook;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/*
 * The answer is not computed again: what it said stands. Read again are switches, guardrails and bounds, here for a clear
 * message and under the journal's lock for certain. What stops an act that goes beyond a rule makes a new answer; what is
 * owed is never stopped: hands that are tied make it a debt that somebody else hands over.
 */
/** Does what an answer allows, and records it. */
@Component
public final class RecordAct {
  private static final int TRIES_MAX = 3;

  private final OpenAnswers answers;
  private final AnswerAsk answerAsk;
  private final Standings standings;
  private final Concerns concerns;
  private final ActPostings postings;
  private final RulebookInForce rulebooks;
  private final FollowRulebook following;
  private final Journal journal;
  private final Decisions decisions;

  RecordAct(
      OpenAnswers answers,
      AnswerAsk answerAsk,
      Standings standings,
      Concerns concerns,
      ActPostings postings,
      RulebookInForce rulebooks,
      FollowRulebook following,
      Journal journal,
      Decisions decisions) {
    this.answers = answers;
    this.answerAsk = answerAsk;
    this.standings = standings;
    this.concerns = concerns;
    this.postings = postings;
    this.rulebooks = rulebooks;
    this.following = following;
    this.journal = journal;
    this.decisions = decisions;
  }

  /** Records the act, or finds the one that this request made before. */
  public Decision record(String ask, String token, Wish wish, Request request, Caller caller) {
    var earlier = Recorded.earlier(request, decisions);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var asker = Asker.of(caller, rulebooks.current().people());
    var answer = answers.open(ask, token, asker);
    var plan = Plan.of(answer, wish, rulebooks.current());
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var act = weigh(answer, plan, asker, caller);
      var outcome = journal.post(postings.of(act, wish, request));
      if (outcome instanceof Outcome.Stopped(StopReason.FlagChanged _)) {
        following.follow(); // another guardrail may be in force than this node knows
      }
      if (!isOverruled(outcome, plan)) {
        return recorded(outcome, answer, caller);
      }
    }
    throw changed(answer, caller, "A switch was thrown just now.");
  }

  /** An act that may be posted: what it gives, to whom, by whose hands, by which guardrails. */
  record Weighed(
      SealedAnswer answer,
      Plan plan,
      Asker asker,
      Standings.Concerned concerned,
      Standing.HandOver handOver,
      String guardrails) {
    /** Whether it is recorded as owed, and somebody else hands it over. */
    boolean isDebt() {
      return handOver == Standing.HandOver.ANOTHER;
    }
  }

  private Weighed weigh(SealedAnswer answer, Plan plan, Asker asker, Caller caller) {
    var version = rulebooks.version();
    var rulebook = version.rulebook();
    var concerned = concerns.of(answer.asked(), rulebook);
    var restraints = standings.restraints(switches(plan, asker), asker, concerned);
    var current = current(answer, rulebook);
    if (isGuardedSince(answer.assessment(), current)) {
      restraints.add(Actor.Restraint.FROZEN);
    }
    var standing = standings.of(current, asker.actor(restraints), asker, rulebook, concerned);
    if (!plan.isOwedWhole()) {
      requireFreeHands(answer, restraints, caller);
    }
    if (!plan.isEntitled()) {
      requireLatitude(standing, plan, asker);
    }
    boolean isDebt = plan.isOffered() && isTied(plan, asker, restraints);
    return new Weighed(
        answer,
        plan,
        asker,
        concerned,
        isDebt ? Standing.HandOver.ANOTHER : Standing.HandOver.ACTOR,
        version.guardrails());
  }

  /** The switches that could stop what a plan gives. */
  static List<Switch> switches(Plan plan, Asker asker) {
    var rules = plan.rule().isEmpty() ? Set.<String>of() : Set.of(plan.rule());
    return Standings.concerning(asker, Set.of(plan.concession()), rules);
  }

  /** What the rulebook says now: the very same, unless another version came into force since. */
  private static Assessment current(SealedAnswer answer, Rulebook rulebook) {
    var answered = answer.assessment();
    boolean isSame = rulebook.version().equals(answered.rulebook());
    return isSame || !rulebook.kinds().containsKey(answered.kind())
        ? answered
        : rulebook.assess(answer.asked());
  }

  private static boolean isGuardedSince(Assessment answered, Assessment current) {
    return answered.guardrails().isEmpty() && !current.guardrails().isEmpty();
  }

  /** Hands that are tied, or that may not pay out so much, leave a debt. */
  private static boolean isTied(Plan plan, Asker asker, Set<Actor.Restraint> restraints) {
    return !restraints.isEmpty() || plan.amount().compareTo(asker.bounds().handOver()) > 0;
  }

  private void requireFreeHands(
      SealedAnswer answer, Set<Actor.Restraint> restraints, Caller caller) {
    if (restraints.contains(Actor.Restraint.BENEFICIARY)) {
      throw new ProblemException(
          ProblemCode.OWN_BENEFIT, "It would be your own. Ask somebody else to decide.");
    }
    if (restraints.contains(Actor.Restraint.FROZEN)) {
      throw changed(answer, caller, "It was stopped by a switch or a guardrail.");
    }
  }

  private static void requireLatitude(Standing standing, Plan plan, Asker asker) {
    if (standing.beyond() == Permission.NEVER) {
      throw new ProblemException(
          ProblemCode.NOT_PERMITTED,
          "A guardrail or a fact stands in the way; the answer names it.");
    }
    if (!asker.bounds().concessions().contains(plan.concession())) {
      throw new ProblemException(
          ProblemCode.NOT_PERMITTED, "Your latitude does not have this concession. Hand it over.");
    }
  }

  /** Whether a switch was thrown between our look and the commit, and what is owed goes on. */
  private static boolean isOverruled(Outcome outcome, Plan plan) {
    return outcome instanceof Outcome.Stopped(StopReason.FlagChanged _) && plan.isOwed();
  }

  private Decision recorded(Outcome outcome, SealedAnswer answer, Caller caller) {
    return switch (outcome) {
      case Outcome.Stopped(StopReason.LimitPassed _), Outcome.Stopped(StopReason.NoSuchBound _) ->
          throw changed(answer, caller, "It does not fit into what is left of your latitude.");
      case Outcome.Stopped(StopReason.FlagChanged _) ->
          throw changed(answer, caller, "It was stopped by a switch.");
      case Outcome.Stopped(StopReason.RecordChanged _) ->
          throw changed(answer, caller, "The order was changed since.");
      case Outcome.Posted _, Outcome.Replayed _, Outcome.KeyReused _, Outcome.Stopped _ ->
          Recorded.of(outcome, decisions);
    };
  }

  private ProblemException changed(SealedAnswer answer, Caller caller, String why) {
    return new ProblemException(
            ProblemCode.ANSWER_CHANGED, why + " Beside this is the answer as it is now.")
        .with("answer", AnswerJson.of(answerAsk.again(answer, caller)));
  }
}
