package leeway.policy.weighing;

import java.util.List;
import java.util.stream.Stream;
import leeway.worth.Advice;
import leeway.worth.Exposure;
import leeway.worth.Money;
import leeway.worth.Question;
import leeway.worth.Reason;

/**
 * What the yes that is asked for costs, what a no costs, and the advice. It stands on the back of a
 * card, for people; a machine and a customer never get it.
 */
public sealed interface Weighing {

  /** The most estimates that one view has. */
  int ESTIMATES_MAX = 3;

  /**
   * Nothing was weighed: it is a right or granted by a rule, a guardrail is hit or open, it is
   * impossible, or nobody published what it costs.
   */
  record NotWeighed() implements Weighing {}

  /**
   * It was weighed.
   *
   * @param reason why the advice is what it is, such as {@code costs-less-than-arguing}
   * @param instead the lesser concession that is advised; at most one
   * @param firstFact the fact that could change the advice; blank where none is named
   * @param estimates the estimates that it hangs on; none where nobody's worth was looked at
   */
  record Weighed(
      Exposure yes,
      Money costOfNo,
      Counsel counsel,
      String reason,
      List<Lesser> instead,
      String firstFact,
      List<Estimate> estimates)
      implements Weighing {
    public Weighed {
      instead = List.copyOf(instead);
      estimates = List.copyOf(estimates);
      if (estimates.size() > ESTIMATES_MAX) {
        throw new IllegalArgumentException(
            "one view has at most " + ESTIMATES_MAX + " estimates, got " + estimates.size());
      }
    }
  }

  /** A lesser concession and what it costs us. */
  record Lesser(String concession, Money cost) {}

  /** What the advice on a question says. */
  static Weighing of(Question question, Advice advice) {
    return new Weighed(
        question.yes(),
        question.no().total(),
        Counsel.of(advice),
        advice.reason().code(),
        advice instanceof Advice.AnotherWay(var step, _)
            ? List.of(new Lesser(step.concession(), step.cost()))
            : List.of(),
        advice instanceof Advice.OneThingFirst(var fact, _) ? fact : "",
        estimates(advice.reason()));
  }

  private static List<Estimate> estimates(Reason reason) {
    return switch (reason) {
      case Reason.AtOrBelowFloor _, Reason.CheaperThanArguing _, Reason.NoMargin _ -> List.of();
      case Reason.Weighed(var breakEven, var loss) ->
          Stream.of(Estimate.of(breakEven.margin()), Estimate.of(breakEven), Estimate.of(loss))
              .toList();
      case Reason.GoodwillCap(_, var weighed) -> estimates(weighed);
    };
  }
}
