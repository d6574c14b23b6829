package leeway.generator.history;

import java.time.LocalDate;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Segment;
import leeway.generator.world.Customer;
import leeway.generator.world.Setting;

/**
 * What becomes of calls: the matter, how it went, and the truth beneath it. Calls come in the order
 * of time.
 */
final class Answering {
  private final Setting setting;
  private final Figures figures;
  private final Responses responses;
  private final Truths truths;
  private final Fears fears;
  private final Receipts receipts = new Receipts();
  private int answered;

  Answering(Setting setting, Responses responses, Truths truths, Fears fears) {
    this.setting = setting;
    this.figures = setting.figures();
    this.responses = responses;
    this.truths = truths;
    this.fears = fears;
  }

  /** Returns the ask that this call became. */
  Ask answer(Call call) {
    var draws =
        setting.draws(
            "answer " + call.kind().id(), call.at().toLocalDate().toEpochDay(), call.number());
    var answer = responses.to(draws, call);
    var matter = matter(draws, call);
    var truth = truths.of(draws, call, answer);
    var ask = new Ask(++answered, call.at(), call.kind(), call.asker(), matter, answer, truth);
    fears.hear(ask);
    return ask;
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
    return switch (call.asker()) {
      case Ask.Asker.Known(Customer customer)
          when customer.segment().volume() instanceof Segment.Volume.Registered ->
          figures.frame().dateOf(customer.span().joinedDay());
      case Ask.Asker.Known _, Ask.Asker.Unknown _ -> call.at().toLocalDate().minusDays(before);
    };
  }
}
