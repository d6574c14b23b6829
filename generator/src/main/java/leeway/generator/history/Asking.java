package leeway.generator.history;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Draws;
import leeway.generator.figures.FactFigure;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Slot;
import leeway.generator.world.Customer;
import leeway.generator.world.Places;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;

/**
 * The many asks of a day that belong to no story. The count of a kind is Poisson with its yearly
 * number times the day's share. Events are thinned in: as many candidates as the strongest event
 * allows, each kept with the multiple that holds for its store and facts, divided by the strongest.
 */
public final class Asking {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Askers askers;
  private final Places places;
  private final Shut shut;
  private final Map<String, double[]> shares = new LinkedHashMap<>();

  Asking(Setting setting, Seasons seasons, Askers askers, Places places) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = seasons;
    this.askers = askers;
    this.places = places;
    this.shut = new Shut(setting.figures());
  }

  /** Returns the calls of a day, kind by kind. */
  List<Call> on(int day) {
    var calls = new ArrayList<Call>();
    for (Kind kind : figures.asks().kinds()) {
      double share = shares.computeIfAbsent(kind.id(), _ -> seasons.shares(kind))[day];
      double most = figures.incidents().timesMax(kind.id(), figures.frame().dateOf(day));
      int candidates =
          setting
              .draws("asks " + kind.id(), day)
              .poisson(kind.perYear() * setting.scale() * share * most);
      for (int i = 0; i < candidates; i++) {
        candidate(kind, day, i, most).ifPresent(calls::add);
      }
    }
    return calls;
  }

  private Optional<Call> candidate(Kind kind, int day, int number, double most) {
    var draws = setting.draws("ask " + kind.id(), day, number);
    var date = figures.frame().dateOf(day);
    var facts = facts(draws, kind.facts(), Facts.NONE);
    var customer =
        kind.asked().nobody() ? Optional.<Customer>empty() : askers.draw(draws, kind, facts, day);
    String channel = places.channel(draws, kind, date);
    boolean inPerson = Places.isInPerson(channel);
    String place = places.place(draws, customer, inPerson);
    var at =
        date.atTime(
            inPerson || channel.equals("phone") ? seasons.openTime(draws, date) : waking(draws));
    if (!draws.chance(figures.incidents().times(kind.id(), date, place, facts) / most)
        || (inPerson && shut.holds(at))) {
      return Optional.empty();
    }
    var known = circumstances(draws, kind, at, place, facts, inPerson);
    return Optional.of(
        new Call(
            kind,
            at,
            number,
            asker(draws, customer, place),
            new Call.Where(channel, place),
            known,
            amount(draws, kind.amount(), known),
            new Call.Special.Usual()));
  }

  /** Returns the asker: the customer, or somebody who speaks as people do there. */
  Ask.Asker asker(Draws draws, Optional<Customer> customer, String place) {
    if (customer.isPresent()) {
      return new Ask.Asker.Known(customer.get());
    }
    String region = figures.store(place).orElseThrow().region();
    return new Ask.Asker.Unknown(figures.market().region(region).languages().draw(draws));
  }

  /** Returns the facts with those that place, time and events add. */
  Facts circumstances(
      Draws draws, Kind kind, LocalDateTime at, String place, Facts facts, boolean inPerson) {
    var known =
        figures.store(place).map(store -> facts.with("region", store.region())).orElse(facts);
    double queue = inPerson ? Slot.at(figures.workforce().queue(), at) : 0;
    if (queue > 0) {
      known = known.with("queueBehind", String.valueOf(draws.poisson(queue)));
    }
    known = facts(draws, kind.hidden(), known);
    for (Incidents.Event event : figures.incidents().events()) {
      if (event.fits(kind.id(), at.toLocalDate(), place) && event.where().holds(facts)) {
        known = facts(draws, event.facts(), known);
      }
    }
    return known;
  }

  /** Returns the amount in question, to the cent. */
  static double amount(Draws draws, Kind.Amount amount, Facts facts) {
    double drawn =
        switch (amount) {
          case Kind.Amount.Drawn(var spread) -> spread.draw(draws);
          case Kind.Amount.OneOf(var amounts) -> Double.parseDouble(amounts.draw(draws));
          case Kind.Amount.Product(String fact, double times, String timesFact) ->
              facts.number(fact) * times * (timesFact.isEmpty() ? 1 : facts.number(timesFact));
        };
    return StrictMath.max(1, StrictMath.round(drawn * 100)) / 100.0;
  }

  static Facts facts(Draws draws, List<FactFigure> figures, Facts known) {
    for (var figure : figures) {
      known = known.with(figure.name(), figure.draw(draws));
    }
    return known;
  }

  private static LocalTime waking(Draws draws) {
    return LocalTime.of(7, 0).plusSeconds(draws.below(16 * 3600));
  }

  /** The times at which the tills were down. */
  public static final class Shut {
    private final List<Incidents.Event> events;

    public Shut(Figures figures) {
      this.events =
          figures.incidents().events().stream().filter(event -> !event.shut().isEmpty()).toList();
    }

    public boolean holds(LocalDateTime at) {
      return events.stream()
          .anyMatch(
              event ->
                  event.days().hold(at.toLocalDate())
                      && Clock.of(event.shut()).holds(at.toLocalTime()));
    }
  }
}
