package leeway.server.desk.act;

import java.util.Optional;
import leeway.policy.Assessment;
import leeway.policy.Basis;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.RuleId;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Permission;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.worth.Money;

/**
 * What an act gives: an offer of the answer, whole; more than the offer; or what no rule gives.
 * What goes beyond an offer is drawn from the actor's latitude.
 *
 * @param rule the rule that grants it, or blank
 * @param beyond what no rule gives of it: its cost to us by the published figures, and its face
 * @param isOffered whether a rule grants at least part of it
 * @param isOwed whether that rule is a right
 */
record Plan(
    String rule,
    String clause,
    String concession,
    Money amount,
    Amounts beyond,
    boolean isOffered,
    boolean isOwed) {

  private static final RuleId NO_RULE = new RuleId("none");

  /** What the wish comes to under the answer; throws ProblemException where it makes no sense. */
  static Plan of(SealedAnswer answer, Wish wish, Rulebook rulebook) {
    return offer(answer.assessment(), wish)
        .map(offer -> ofOffer(offer, wish))
        .orElseGet(() -> ofNothing(answer, wish, rulebook));
  }

  private static Optional<Concession> offer(Assessment assessment, Wish wish) {
    var offers = assessment.offers();
    if (!wish.concession().isBlank()) {
      return offers.stream().filter(it -> it.code().equals(wish.concession())).findFirst();
    }
    if (offers.size() > 1) {
      throw invalid("/concession", "is one of " + offers.stream().map(Concession::code).toList());
    }
    return offers.stream().findFirst();
  }

  private static Plan ofOffer(Concession offer, Wish wish) {
    var amount = wish.amount().map(it -> same(it, offer.amount())).orElse(offer.amount());
    var beyond = amount.minus(offer.amount());
    if (beyond.isNegative() && offer.isOwed()) {
      throw new ProblemException(
          ProblemCode.OWED, "It is theirs: " + offer.amount() + ", and not less. Give it whole.");
    }
    return new Plan(
        offer.rule().value(),
        offer.clause(),
        offer.code(),
        amount,
        atFace(beyond.max(Money.zero(amount.currency()))),
        true,
        offer.isOwed());
  }

  /** What goes beyond an offer costs at most its face. */
  private static Amounts atFace(Money amount) {
    return new Amounts(amount, amount);
  }

  private static Plan ofNothing(SealedAnswer answer, Wish wish, Rulebook rulebook) {
    var asked = answer.assessment().asked();
    var concession = wish.concession().isBlank() ? asked.concession() : wish.concession();
    var amount =
        wish.amount()
            .orElseGet(
                () ->
                    switch (asked.beyond()) {
                      case Cost.Known(_, var face) -> face;
                      case Cost.Unknown _ -> throw invalid("/amount", "is needed: nobody knows it");
                    });
    if (amount.isNegative()) {
      throw invalid("/amount", "is zero or more");
    }
    var beyond = rulebook.cost(answer.asked(), concession, amount);
    return new Plan("", "", concession, amount, beyond, false, false);
  }

  private static Money same(Money wished, Money offered) {
    if (!wished.currency().equals(offered.currency())) {
      throw invalid("/amount/currency", "is " + offered.currency());
    }
    return wished;
  }

  private static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }

  /** Whether it is what a right gives, and nothing more. */
  boolean isOwedWhole() {
    return isOwed && beyond.face().isZero();
  }

  /** What is given, as the effects of the rulebook see it: by no rule, it is goodwill. */
  Concession given() {
    var by = rule.isEmpty() ? NO_RULE : new RuleId(rule);
    return new Concession(
        by, Basis.GOODWILL, clause, concession, amount, Concession.AS_ASKED, concession);
  }

  /** Whether all of it is granted by a rule. */
  boolean isEntitled() {
    return isOffered && beyond.face().isZero();
  }

  Permission permission() {
    return isEntitled() ? Permission.ENTITLED : Permission.WITHIN_LATITUDE;
  }
}
