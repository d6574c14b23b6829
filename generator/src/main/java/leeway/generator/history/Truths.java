package leeway.generator.history;

import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Incidents;
import leeway.generator.world.Customer;
import leeway.generator.world.Loyalty;

/**
 * What is true of an ask although no file of the company says it. Asks come in the order of time:
 * losses act on what follows.
 */
final class Truths {
  private final Figures figures;
  private final Loyalty loyalty;
  private final Askers askers;

  Truths(Figures figures, Loyalty loyalty, Askers askers) {
    this.figures = figures;
    this.loyalty = loyalty;
    this.askers = askers;
  }

  Ask.Truth of(Draws draws, Call call, Ask.Answer answer) {
    boolean owed = owed(draws, call);
    boolean no = !answer.outcome().isYes();
    boolean well = no && draws.chance(figures.asks().refusedWell());
    String label = label(draws, call);
    var loss = Loyalty.Loss.NONE;
    if (call.asker() instanceof Ask.Asker.Known(Customer customer)) {
      var manner = loyalty.manner(answer.outcome(), answer.waitedMinutes(), well);
      var told =
          new Loyalty.Told(
              call.kind(), manner, owed && no, figures.frame().dayOf(call.at().toLocalDate()));
      loss = loyalty.feel(draws, customer, told);
    }
    return new Ask.Truth(owed, label, well, loss.share(), loss.left());
  }

  /** Drawn whatever the outcome: a right doesn't know whether it will be honoured. */
  private static boolean owed(Draws draws, Call call) {
    return switch (call.special()) {
      case Call.Special.Usual _ ->
          call.kind().owedWhen().isEmpty()
              ? draws.chance(call.kind().owed())
              : call.kind().owedWhen().holds(call.facts());
      case Call.Special.Told(var story) -> story.peculiar().owed();
      case Call.Special.Planted(var planted) -> planted.owed();
    };
  }

  private String label(Draws draws, Call call) {
    return switch (call.special()) {
      case Call.Special.Told(var story) -> story.label();
      case Call.Special.Planted(var planted) -> planted.label();
      case Call.Special.Usual _ -> usual(call, draws.chance(call.kind().abuse()));
    };
  }

  private String usual(Call call, boolean abuse) {
    String otherwise = abuse ? "abuse" : "";
    return switch (call.asker()) {
      case Ask.Asker.Known(Customer customer) ->
          askers.outlier(customer, call.kind()).map(Incidents.Outlier::label).orElse(otherwise);
      case Ask.Asker.Unknown _ -> otherwise;
    };
  }
}
