package leeway.generator.history;

import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;
import leeway.generator.figures.Slot;
import leeway.generator.world.Normal;

/**
 * How a call went in the old days: outcome, waiting, who faced the customer and who decided, what
 * was promised.
 */
final class Responses {
  private static final int PROMISE_DAYS = 14;

  private final Figures figures;
  private final Faces faces;
  private final Fears fears;

  Responses(Figures figures, Faces faces, Fears fears) {
    this.figures = figures;
    this.faces = faces;
    this.fears = fears;
  }

  Ask.Answer to(Draws draws, Call call) {
    var outcome = outcome(draws, call);
    double z = draws.gaussian();
    double waited = waited(call, outcome, z);
    // one number for both, so that who waits long is also who found nobody near
    boolean near = Normal.below(z) < Slot.at(figures.workforce().reachable(), call.at());
    String who = who(draws, call, outcome);
    String decidedBy = outcome.wentUpward() ? decider(draws, call, outcome, waited) : who;
    return new Ask.Answer(outcome, waited, near, who, decidedBy, promises(draws, call, outcome));
  }

  private Outcome outcome(Draws draws, Call call) {
    return switch (call.special()) {
      case Call.Special.Usual _ -> fears.felt(draws, call, usual(call).draw(draws));
      case Call.Special.Told(var story) ->
          story.peculiar().outcomes().stream().findFirst().orElseGet(() -> usual(call)).draw(draws);
      case Call.Special.Planted(var planted) -> planted.outcome();
    };
  }

  private Choice<Outcome> usual(Call call) {
    return figures
        .incidents()
        .outcomes(call.kind().id(), call.at().toLocalDate(), call.where().place())
        .orElse(call.kind().outcomes());
  }

  /** Minutes; none where nobody above was asked. */
  private double waited(Call call, Outcome outcome, double z) {
    if (call.special() instanceof Call.Special.Planted(var planted)) {
      return planted.waitedMinutes();
    }
    if (!outcome.wentUpward()) {
      return 0;
    }
    var minutes =
        call.kind().after().waiting().stream()
            .findFirst()
            .orElseGet(() -> figures.workforce().waiting(call.where().channel()));
    return StrictMath.round(minutes.at(z) * 100) / 100.0;
  }

  private String who(Draws draws, Call call, Outcome outcome) {
    String known =
        switch (call.special()) {
          case Call.Special.Usual _ -> "";
          case Call.Special.Told(var story) -> story.peculiar().who();
          case Call.Special.Planted(var planted) -> planted.who();
        };
    if (!known.isEmpty()) {
      return known;
    }
    boolean machine =
        outcome == Outcome.Y
            && faces.isForMachine(call)
            && call.amount() <= figures.workforce().machine().most();
    return machine ? faces.machine(draws, call) : faces.who(draws, call);
  }

  /** Returns who decided above; nobody where the customer gave up before. */
  private String decider(Draws draws, Call call, Outcome outcome, double waitedMinutes) {
    if (outcome == Outcome.G) {
      return "";
    }
    if (call.special() instanceof Call.Special.Told(var story)
        && !story.peculiar().decides().isEmpty()) {
      return story.peculiar().decides();
    }
    return faces.decider(draws, call, waitedMinutes);
  }

  private static List<Ask.Promise> promises(Draws draws, Call call, Outcome outcome) {
    return call.kind().after().promises().stream()
        .filter(promise -> isMade(promise, call, outcome))
        .map(promise -> promise(draws, call, promise))
        .toList();
  }

  private static boolean isMade(Kind.Promise promise, Call call, Outcome outcome) {
    return switch (call.special()) {
      case Call.Special.Usual _ -> promise.on() == outcome;
      case Call.Special.Told _ -> false;
      case Call.Special.Planted(var planted) -> planted.promised();
    };
  }

  private static Ask.Promise promise(Draws draws, Call call, Kind.Promise promise) {
    var made = call.at().toLocalDate();
    Ask.Keeping keeping =
        draws.chance(promise.never())
            ? new Ask.Keeping.Never()
            : new Ask.Keeping.Kept(made.plusDays(1 + (long) promise.days().draw(draws)));
    return new Ask.Promise(promise.text(), made.plusDays(PROMISE_DAYS), keeping);
  }
}
