package leeway.server.desk.act;

import java.util.Optional;
import leeway.policy.Assessment;
import leeway.policy.Basis;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.Permission;
import leeway.policy.RuleId;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.worth.Money;

/**
 * What an act gives: an offer of the answer, whole; more than the offer; or what no rule gives.
 * What goes beyond an offer is drawn from the actor's latitude.
 *
 * @param rule the rule that grants it, or blank
 * @param beyond how much of the amount no rule gives; until costs are known this is its cost too
 * @param isOffered whether a rule grants at least part of it
 * @param isOwed whether that rule is a right
 */
record Plan(
    String rule,
    String clause,
    String concession,
    Money amount,
    Money beyond,
    boolean isOffered,
    boolean isOwed) {

  private static final RuleId NO_RULE = new RuleId("none");

  /** What the wish comes to under the answer; throws ProblemException where it makes no sense. */
  static Plan of(Assessment assessment, Wish wish) {
    return offer(assessment, wish)
        .map(offer -> ofOffer(offer, wish))
        .orElseGet(() -> ofNothing(assessment, wish));
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
        beyond.max(Money.zero(amount.currency())),
        true,
        offer.isOwed());
  }

  private static Plan ofNothing(Assessment assessment, Wish wish) {
    var asked = assessment.asked();
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
    return new Plan("", "", concession, amount, amount, false, false);
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
    return isOwed && beyond.isZero();
  }

  /** What is given, as the effects of the rulebook see it: by no rule, it is goodwill. */
  Concession given() {
    var by = rule.isEmpty() ? NO_RULE : new RuleId(rule);
    return new Concession(
        by, Basis.GOODWILL, clause, concession, amount, Concession.AS_ASKED, concession);
  }

  /** Whether all of it is granted by a rule. */
  boolean isEntitled() {
    return isOffered && beyond.isZero();
  }

  Permission permission() {
    return isEntitled() ? Permission.ENTITLED : Permission.WITHIN_LATITUDE;
  }
}
