package leeway.cli.generate.history;

import java.time.LocalDate;
import java.util.List;
import leeway.cli.generate.chance.Draws;
import leeway.cli.generate.chance.Spread;
import leeway.cli.generate.figures.Figures;
import leeway.cli.generate.figures.Kind;
import leeway.cli.generate.figures.Outcome;
import leeway.cli.generate.figures.Slot;

/**
 * How a call went: outcome, waiting, who decided, what was promised, and the truth beneath it.
 * Calls come in the order of time.
 */
final class Answering {
  private final Setting setting;
  private final Figures figures;
  private final Loyalty loyalty;
  private final Askers askers;
  private final Faces faces;
  private final Receipts receipts = new Receipts();
  private int answered;

  Answering(Setting setting, Loyalty loyalty, Askers askers, Faces faces) {
    this.setting = setting;
    this.figures = setting.figures();
    this.loyalty = loyalty;
    this.askers = askers;
    this.faces = faces;
  }

  /** Returns the ask that this call became. */
  Ask answer(Call call) {
    var draws =
        setting.draws(
            "answer " + call.kind().id(), call.at().toLocalDate().toEpochDay(), call.number());
    var outcome = outcome(draws, call);
    var answer = answer(draws, call, outcome);
    return new Ask(
        ++answered,
        call.at(),
        call.kind(),
        call.asker(),
        matter(draws, call),
        answer,
        truth(draws, call, answer));
  }

  private Outcome outcome(Draws draws, Call call) {
    var usual =
        figures
            .incidents()
            .outcomes(call.kind().id(), call.at().toLocalDate(), call.where().place())
            .orElse(call.kind().outcomes());
    return switch (call.special()) {
      case Call.Special.Usual _ -> usual.draw(draws);
      case Call.Special.Told(var story) ->
          story.peculiar().outcomes().isEmpty()
              ? usual.draw(draws)
              : story.peculiar().outcomes().getFirst().draw(draws);
      case Call.Special.Planted(var planted) -> planted.outcome();
    };
  }

  private Ask.Matter matter(Draws draws, Call call) {
    double cost = call.kind().costOfYes(call.amount(), call.facts(), call.at().toLocalDate());
    return new Ask.Matter(
        call.where().channel(),
        call.where().place(),
        call.facts(),
        call.amount(),
        StrictMath.round(cost * 100) / 100.0,
        purchase(draws, call),
        Wording.of(draws, figures, call));
  }

  private Ask.Purchase purchase(Draws draws, Call call) {
    return switch (call.kind().bought()) {
      case Kind.Bought.Never _ -> new Ask.Purchase.None();
      case Kind.Bought.Before(String _, double _, int _, String line) -> {
        var on = boughtOn(draws, call);
        String place = call.where().place();
        yield new Ask.Purchase.Made(on, receipts.asked(place, on), place, line);
      }
    };
  }

  /** A driver's tyres were bought on the day on which he registered them. */
  private LocalDate boughtOn(Draws draws, Call call) {
    int before = Purchased.daysBefore(draws, call.kind().bought(), call.facts());
    var counted = call.at().toLocalDate().minusDays(before);
    return switch (call.asker()) {
      case Ask.Asker.Known(Customer customer)
          when customer.segment().volume()
              instanceof leeway.cli.generate.figures.Segment.Volume.Registered ->
          figures.frame().dateOf(customer.span().joinedDay());
      case Ask.Asker.Known _, Ask.Asker.Unknown _ -> counted;
    };
  }

  private Ask.Answer answer(Draws draws, Call call, Outcome outcome) {
    double z = draws.gaussian();
    boolean near = Normal.below(z) < Slot.at(figures.workforce().reachable(), call.at());
    boolean machine =
        outcome == Outcome.Y
            && faces.isForMachine(call)
            && call.amount() <= figures.workforce().machine().most();
    String who = who(draws, call, machine);
    double waited = waited(call, outcome, z);
    return new Ask.Answer(
        outcome,
        waited,
        near,
        who,
        decidedBy(draws, call, outcome, new Asked(who, waited)),
        promises(draws, call, outcome));
  }

  private String who(Draws draws, Call call, boolean machine) {
    String known =
        switch (call.special()) {
          case Call.Special.Usual _ -> "";
          case Call.Special.Told(var story) -> story.peculiar().who();
          case Call.Special.Planted(var planted) -> planted.who();
        };
    if (!known.isEmpty()) {
      return known;
    }
    return machine ? faces.machine(draws, call) : faces.who(draws, call);
  }

  /** Who was asked, and how long it took to get an answer from above. */
  private record Asked(String who, double waitedMinutes) {}

  private String decidedBy(Draws draws, Call call, Outcome outcome, Asked asked) {
    if (outcome == Outcome.G) {
      return "";
    }
    if (!outcome.wentUpward()) {
      return asked.who();
    }
    if (call.special() instanceof Call.Special.Told(var story)
        && !story.peculiar().decides().isEmpty()) {
      return story.peculiar().decides();
    }
    return faces.decider(draws, call, isInPerson(call), asked.waitedMinutes());
  }

  /** Minutes; none where nobody above was asked. */
  private double waited(Call call, Outcome outcome, double z) {
    if (call.special() instanceof Call.Special.Planted(var planted)) {
      return planted.waitedMinutes();
    }
    if (!outcome.wentUpward()) {
      return 0;
    }
    Spread spread =
        call.kind().after().waiting().isEmpty()
            ? figures.workforce().wait(call.where().channel())
            : call.kind().after().waiting().getFirst();
    double minutes =
        switch (spread) {
          case Spread.LogNormal logNormal -> logNormal.at(z);
          case Spread.Fixed(double value) -> value;
          case Spread.Even(double from, double to) -> from + (to - from) * Normal.below(z);
          case Spread.Bands bands -> bands.bands().getFirst().low();
        };
    return StrictMath.round(minutes * 100) / 100.0;
  }

  private List<Ask.Promise> promises(Draws draws, Call call, Outcome outcome) {
    boolean planted = call.special() instanceof Call.Special.Planted(var as) && as.promised();
    return call.kind().after().promises().stream()
        .filter(
            promise ->
                planted
                    || (promise.on() == outcome && call.special() instanceof Call.Special.Usual))
        .map(promise -> promise(draws, call, promise))
        .toList();
  }

  private static Ask.Promise promise(Draws draws, Call call, Kind.Promise promise) {
    var made = call.at().toLocalDate();
    var due = made.plusDays(14);
    Ask.Keeping keeping =
        draws.chance(promise.never())
            ? new Ask.Keeping.Never()
            : new Ask.Keeping.Kept(made.plusDays(1 + (long) promise.days().draw(draws)));
    return new Ask.Promise(promise.text(), due, keeping);
  }

  private Ask.Truth truth(Draws draws, Call call, Ask.Answer answer) {
    boolean owed = owed(draws, call);
    boolean well = !answer.outcome().isYes() && draws.chance(figures.asks().refusedWell());
    String label = label(draws, call);
    var loss = Loyalty.Loss.NONE;
    if (call.asker() instanceof Ask.Asker.Known(Customer customer)) {
      var manner = loyalty.manner(answer.outcome(), answer.waitedMinutes(), well);
      boolean denied = owed && !answer.outcome().isYes();
      loss =
          loyalty.feel(
              draws,
              customer,
              call.kind(),
              manner,
              denied,
              figures.frame().dayOf(call.at().toLocalDate()));
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
      case Call.Special.Usual _ -> {
        boolean abuse = draws.chance(call.kind().abuse());
        var outlier =
            call.asker() instanceof Ask.Asker.Known(Customer customer)
                ? askers.outlier(customer, call.kind())
                : java.util.Optional.<leeway.cli.generate.figures.Incidents.Outlier>empty();
        yield outlier
            .map(leeway.cli.generate.figures.Incidents.Outlier::label)
            .orElse(abuse ? "abuse" : "");
      }
    };
  }

  private static boolean isInPerson(Call call) {
    return call.where().channel().equals("store") || call.where().channel().equals("counter");
  }
}
