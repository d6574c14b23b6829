package leeway.server.rulebook.change;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.Problem;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening.RulebookPublished;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.FollowRulebook;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.RulebookVersions;
import leeway.server.rulebook.Shown;
import org.springframework.stereotype.Component;

/*
 * The files of the new version are kept first, which puts nothing in force. The one entry that does names the version before it as its
 * premise, so that of two changes at once one is stopped and read again; and it ends the proposal. Then this node takes the version over as
 * every other does, and writes the folder. A crash between two of these steps leaves nothing half done.
 */
/** Proposes, publishes and declines changes of rules. Nobody publishes their own. */
@Component
final class PublishChange {
  private final RulebookInForce rulebooks;
  private final RulebookVersions versions;
  private final FollowRulebook following;
  private final Proposals proposals;
  private final ChangeBudget budget;
  private final Journal journal;
  private final Decisions decisions;
  private final InstantSource clock;

  PublishChange(
      RulebookInForce rulebooks,
      RulebookVersions versions,
      FollowRulebook following,
      Proposals proposals,
      ChangeBudget budget,
      Journal journal,
      Decisions decisions,
      InstantSource clock) {
    this.rulebooks = rulebooks;
    this.versions = versions;
    this.following = following;
    this.proposals = proposals;
    this.budget = budget;
    this.journal = journal;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** What would be if a change were published now. */
  Trial trial(Change change) {
    var inForce = rulebooks.version();
    return Trial.of(change, inForce, today(inForce));
  }

  /** Why a change cannot be proposed, in words; empty where it can. */
  List<String> mistakes(Change change, Shown shown) {
    return switch (trial(change)) {
      case Trial.Outdated _ -> List.of(shown.text("changes.outdated"));
      case Trial.Done done ->
          done.rulebook().isPresent()
              ? List.of()
              : done.problems().stream().filter(Problem::isError).map(Problem::oneLine).toList();
    };
  }

  private LocalDate today(RulebookInForce.Version inForce) {
    Instant now = clock.instant();
    return LocalDate.ofInstant(now, inForce.rulebook().company().zone());
  }

  /** The proposal of a number; ProblemException where there is none. */
  Proposal proposal(long number) {
    return proposals
        .find(number)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "Nobody proposed this change."));
  }

  /**
   * Whether somebody may decide on a proposal: the rule's owner, any rule owner or executive, and
   * never whoever proposed it.
   */
  boolean mayDecide(Proposal proposal, Caller.Person caller) {
    boolean isAppointed =
        switch (caller.role()) {
          case RULE_OWNER, EXECUTIVE -> true;
          case ASSOCIATE, REVIEWER, PROVIDER, ADMINISTRATOR -> owns(proposal, caller);
        };
    return isAppointed && !isOwn(proposal, caller);
  }

  private boolean owns(Proposal proposal, Caller.Person caller) {
    return rule(proposal)
        .filter(rule -> rule.card().owner().equals(caller.person().value()))
        .isPresent();
  }

  private Optional<Rule> rule(Proposal proposal) {
    return rulebooks.current().rules().stream()
        .filter(rule -> rule.id().equals(proposal.change().rule()))
        .findFirst();
  }

  private boolean isExempt(Proposal proposal) {
    return rule(proposal).filter(rule -> rule.card().isLawOrSafety()).isPresent();
  }

  private static boolean isOwn(Proposal proposal, Caller.Person caller) {
    return proposal.by().equals(caller.person().value());
  }

  /** Puts a change in force; ProblemException where that cannot be, and then nothing changed. */
  void publish(long number, Request request, Caller.Person caller) {
    if (decisions.earlier(request).isPresent()) {
      return;
    }
    following.follow();
    requireMayDecide(number, caller);
    following.requireUneditedFolder();
    var inForce = rulebooks.version();
    budget.requireRoom(inForce.rulebook(), isExempt(proposal(number)));
    var trial =
        switch (Trial.of(proposal(number).change(), inForce, today(inForce))) {
          case Trial.Done done when done.rulebook().isPresent() -> done;
          case Trial.Done _ ->
              throw new ProblemException(
                  ProblemCode.CONFLICT, "With this change it is no rulebook; see what check says.");
          case Trial.Outdated _ ->
              throw new ProblemException(
                  ProblemCode.CONFLICT, "Something else stands there by now. Propose it anew.");
        };
    versions.keep(trial.published());
    var rulebook = trial.rulebook().orElseThrow();
    var published =
        new RulebookPublished(
            rulebook.version(),
            RulebookInForce.Version.of(trial.published(), rulebook, List.of()).guardrails(),
            Optional.of(number));
    var posting =
        Posting.of(request, author(caller), published)
            .whileFlags(
                Map.of(
                    RulebookPublished.RULEBOOK,
                    inForce.rulebook().version(),
                    RulebookPublished.flagOf(number),
                    ""));
    journal.post(posting).written();
    following.follow();
  }

  /** Decides against a change, with a reason. */
  void decline(long number, String reason, Request request, Caller.Person caller) {
    if (decisions.earlier(request).isEmpty()) {
      requireMayDecide(number, caller);
      proposals.decline(number, reason, author(caller), request);
    }
  }

  private void requireMayDecide(long number, Caller.Person caller) {
    var proposal = proposal(number);
    if (isOwn(proposal, caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "Somebody else decides on what you proposed.");
    }
    if (!mayDecide(proposal, caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "The rule's owner, rule owners and executives decide.");
    }
    if (!proposal.isOpen()) {
      throw new ProblemException(ProblemCode.CONFLICT, "It was decided on before.");
    }
  }

  static Author author(Caller.Person caller) {
    return Author.person(caller.person());
  }
}
