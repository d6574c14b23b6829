package leeway.generator.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import leeway.generator.figures.Frame;
import leeway.generator.world.Loyalty;
import leeway.generator.world.Places;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/** All asks of a history in the order of time, and what they did to the customers' loyalty. */
public record Asks(List<Ask> all, Loyalty loyalty) {
  /** Copies the list. */
  public Asks {
    all = List.copyOf(all);
  }

  /**
   * Draws and answers the asks day by day; {@code dayDone} hears the number of each day when it is
   * over.
   */
  public static Asks of(Setting setting, World world, IntConsumer dayDone) {
    var loyalty = new Loyalty(setting);
    var askers = new Askers(setting, world.population(), loyalty);
    var places = new Places(setting.figures());
    var asking = new Asking(setting, world.seasons(), askers, places);
    var stories = new Stories(setting, world, asking, askers, places);
    var fears = new Fears(setting);
    var answering =
        new Answering(
            setting,
            new Responses(setting.figures(), new Faces(setting, world), fears),
            new Truths(setting.figures(), loyalty, askers),
            fears);
    var all = new ArrayList<Ask>();
    for (int day = 0; day < setting.figures().frame().days(); day++) {
      var calls = new ArrayList<>(asking.on(day));
      calls.addAll(stories.on(day));
      calls.sort(Comparator.comparing(Call::at));
      calls.forEach(call -> all.add(answering.answer(call)));
      dayDone.accept(day);
    }
    return new Asks(all, loyalty);
  }

  /**
   * Returns the asks as if the history had ended on another day: all of them moved by whole weeks,
   * so that weekdays stay what they were, and without those that would come after that day.
   */
  public List<Ask> endingOn(LocalDate last, Frame frame) {
    long weeks = StrictMath.ceilDiv(ChronoUnit.DAYS.between(frame.to(), last), 7L);
    return all.stream()
        .map(ask -> ask.later(weeks))
        .filter(ask -> !ask.at().toLocalDate().isAfter(last))
        .toList();
  }
}
