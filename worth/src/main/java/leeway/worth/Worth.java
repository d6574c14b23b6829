package leeway.worth;

import java.util.Optional;

/*
 * The advice of the model's section 3, sentence by sentence. Two functions, because of the third
 * law: what is decided at or below the floor, or where a yes costs no more than arguing, has no
 * parameter for the customer, so it cannot read one. Only what that leaves open sees the customer.
 * Above it a higher margin may only help: each comparison moves one way as either end rises.
 */

/** Weighs what a yes costs against what a no costs and does. */
public final class Worth {

  private Worth() {}

  /** The advice for a question about this customer. */
  public static Advice advise(Question question, Customer customer) {
    return adviseAnybody(question).orElseGet(() -> adviseAboveFloor(question, customer));
  }

  /** The advice that is the same for everybody; empty where the customer's margin decides. */
  public static Optional<Advice> adviseAnybody(Question question) {
    return reasonForAnybody(question, question.yes().total()).map(Advice.Grant::new);
  }

  private static Optional<Reason> reasonForAnybody(Question question, Money costOfYes) {
    if (question.isAtOrBelowFloor(costOfYes)) {
      return Optional.of(new Reason.AtOrBelowFloor(question.floor()));
    }
    return question.excess(costOfYes).isPositive()
        ? Optional.empty()
        : Optional.of(new Reason.CheaperThanArguing(question.no().total()));
  }

  private static Advice adviseAboveFloor(Question question, Customer customer) {
    return switch (customer) {
      case Customer.WithoutSegment _ -> new Advice.YourCall(new Reason.NoMargin());
      case Customer.OfSegment known -> weigh(question, known);
    };
  }

  private static Advice weigh(Question question, Customer.OfSegment customer) {
    var breakEven = new BreakEven(question.excess(question.yes().total()), customer.margin());
    var reason = new Reason.Weighed(breakEven, question.loss());
    if (breakEven.isWhollyBelow(question.loss().low())) {
      return isCapped(question.loss(), customer)
          ? new Advice.YourCall(new Reason.GoodwillCap(customer.goodwillLastYear(), reason))
          : new Advice.Grant(reason);
    }
    return breakEven.isWhollyAbove(question.loss().high())
        ? lesserWay(question, customer.margin(), reason)
        : new Advice.YourCall(reason);
  }

  private static Advice lesserWay(Question question, MarginBand margin, Reason reason) {
    var asked = question.yes().total();
    var step = question.ladder().dearestBelow(asked, lesser -> fits(lesser, question, margin));
    if (step.isPresent()) {
      return new Advice.AnotherWay(step.get(), reason);
    }
    return question.openFacts().isEmpty()
        ? new Advice.Hold(reason)
        : new Advice.OneThingFirst(question.openFacts().getFirst(), reason);
  }

  /** A step that anybody would be granted, if they asked for it, is never withheld by a margin. */
  private static boolean fits(Step step, Question question, MarginBand margin) {
    return reasonForAnybody(question, step.cost()).isPresent()
        || !new BreakEven(question.excess(step.cost()), margin)
            .isWhollyAbove(question.loss().high());
  }

  private static boolean isCapped(LossRange loss, Customer.OfSegment customer) {
    return loss.high().compareWithLoss(customer.goodwillLastYear(), customer.margin().high()) > 0;
  }
}
