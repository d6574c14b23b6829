package leeway.generator.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;
import leeway.generator.figures.TruthFigures;
import leeway.generator.world.Customer;
import leeway.generator.world.Setting;

/**
 * Dealers who don't dare to use their limit: some never, and others for a time after a claim was
 * charged back nearby. They ask upward instead. The published mix already holds their fear, so the
 * next who dares makes up for each.
 */
final class Fears {
  private final Setting setting;
  private final TruthFigures.Fear figures;
  private final Map<String, List<Payment>> chargedBackAround = new HashMap<>();
  private int held;

  Fears(Setting setting) {
    this.setting = setting;
    this.figures = setting.figures().truth().fear();
  }

  /** Returns the outcome that fear makes of this one. */
  Outcome felt(Draws draws, Call call, Outcome outcome) {
    if (!call.kind().id().equals(figures.kind())
        || !(call.asker() instanceof Ask.Asker.Known(Customer dealer))) {
      return outcome;
    }
    boolean afraid =
        neverDares(dealer)
            || (heard(dealer, call.at().toLocalDate()) && !draws.chance(figures.keeps()));
    if (outcome == Outcome.Y && afraid) {
      held++;
      return Outcome.M;
    }
    if (outcome == Outcome.M && !afraid && held > 0) {
      held--;
      return Outcome.Y;
    }
    return outcome;
  }

  /** Remembers around which city a claim will be charged back. */
  void hear(Ask ask) {
    boolean paid = !ask.kind().after().claimOn().isEmpty() && ask.answer().outcome().isYes();
    if (paid && figures.days() > 0 && ask.asker() instanceof Ask.Asker.Known(Customer customer)) {
      var payment = Payment.of(setting, ask);
      if (!payment.chargedBackOn().isEmpty()) {
        citiesAround(customer)
            .forEach(
                city ->
                    chargedBackAround.computeIfAbsent(city, _ -> new ArrayList<>()).add(payment));
      }
    }
  }

  /** Returns whether this dealer never uses his limit. */
  boolean neverDares(Customer dealer) {
    double share =
        figures.never().stream()
            .filter(never -> never.name().equals(dealer.segment().id()))
            .findFirst()
            .map(Kind.Share::share)
            .orElse(0.0);
    return share > 0 && setting.draws("never dares", dealer.index()).chance(share);
  }

  private boolean heard(Customer dealer, LocalDate day) {
    return chargedBackAround.getOrDefault(dealer.home().city(), List.of()).stream()
        .anyMatch(payment -> payment.isFearedOn(day, figures.days()));
  }

  private Set<String> citiesAround(Customer customer) {
    return setting.figures().market().citiesAround(customer.home().city(), figures.kilometres());
  }
}
