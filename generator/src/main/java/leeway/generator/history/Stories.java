package leeway.generator.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Incidents.Story;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Store;
import leeway.generator.world.Customer;
import leeway.generator.world.Places;
import leeway.generator.world.Population;
import leeway.generator.world.Rota;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;
import leeway.generator.world.Staff;
import leeway.generator.world.World;

/**
 * Abuse, its honest look-alikes and the asks that everybody remembers, laid onto the days of the
 * history.
 */
final class Stories {
  private static final int TRIES = 500;

  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Population population;
  private final Asking asking;
  private final Askers askers;
  private final Places places;
  private final Staff staff;
  private final Rota rota;
  private final List<List<Call>> byDay = new ArrayList<>();

  Stories(Setting setting, World world, Asking asking, Askers askers, Places places) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = world.seasons();
    this.population = world.population();
    this.staff = world.staff();
    this.rota = world.rota();
    this.asking = asking;
    this.askers = askers;
    this.places = places;
    for (int day = 0; day < figures.frame().days(); day++) {
      byDay.add(new ArrayList<>());
    }
    figures.incidents().stories().forEach(this::tell);
    figures.incidents().planted().forEach(this::plant);
  }

  /** Returns the calls of a day that belong to a story. */
  List<Call> on(int day) {
    return byDay.get(day);
  }

  private void tell(Story story) {
    var draws = setting.draws("story " + story.label());
    int asks = StrictMath.max(story.least(), setting.scaled(story.asks()));
    int first = figures.frame().dayOf(story.days().from());
    int last = figures.frame().dayOf(story.days().to());
    var people = people(draws, story, first, last);
    var stores = stores(draws, story.peculiar());
    var begin = begin(draws, story, first, last);
    for (int i = 0; i < asks; i++) {
      int group = i / story.cluster().size();
      if (i % story.cluster().size() == 0) {
        begin = begin(draws, story, first, last);
      }
      int who = story.cluster().samePerson() ? group : i;
      var person =
          people.isEmpty()
              ? Optional.<Customer>empty()
              : Optional.of(people.get(who % people.size()));
      add(
          draws,
          story,
          time(draws, story, begin, last),
          person,
          stores.isEmpty() ? "" : stores.get(i % stores.size()));
    }
  }

  private List<Customer> people(Draws draws, Story story, int first, int last) {
    if (!story.askers().customer().isEmpty()) {
      return population.find(story.askers().customer()).map(List::of).orElse(List.of());
    }
    return askers.people(draws, story.askers(), first, last);
  }

  private List<String> stores(Draws draws, Incidents.Peculiar peculiar) {
    if (!peculiar.place().isEmpty()) {
      return List.of(peculiar.place());
    }
    var all = new ArrayList<>(figures.doors().stream().map(Store::id).toList());
    var chosen = new ArrayList<String>();
    while (chosen.size() < peculiar.stores()) {
      chosen.add(all.remove(draws.below(all.size())));
    }
    return chosen;
  }

  /** Returns a day of the story, by the season, on one of its weekdays. */
  private LocalDate begin(Draws draws, Story story, int first, int last) {
    var days = new ArrayList<Integer>();
    for (int day = first; day <= last; day++) {
      int weekday = figures.frame().dateOf(day).getDayOfWeek().getValue();
      if (story.hours().days().isEmpty() || story.hours().days().contains(weekday)) {
        days.add(day);
      }
    }
    return figures.frame().dateOf(Choice.among(days, seasons::share).draw(draws));
  }

  private LocalDateTime time(Draws draws, Story story, LocalDate begin, int last) {
    double hours = draws.uniform() * story.cluster().hours();
    var end = figures.frame().dateOf(last);
    var date = begin.plusDays((long) (hours / 24));
    date = date.isAfter(end) ? end : date;
    for (int i = 0; i < TRIES; i++) {
      var at =
          story.hours().clock().isEmpty()
              ? date.atTime(seasons.openTime(draws, date))
              : date.atTime(Clock.of(story.hours().clock()).draw(draws));
      if (!story.peculiar().offRota() || isOffRota(story.peculiar().decides(), at)) {
        return at;
      }
      date =
          story.peculiar().offRota()
              ? begin(draws, story, figures.frame().dayOf(story.days().from()), last)
              : date;
    }
    throw new IllegalStateException(
        story.label() + ": expected a time off the rota, found none in " + TRIES + " tries");
  }

  private boolean isOffRota(String number, LocalDateTime at) {
    return staff.people().stream()
        .filter(person -> person.number().equals(number))
        .noneMatch(person -> rota.isOnDuty(person, at) || rota.isOnDuty(person, at.plusHours(1)));
  }

  private void add(
      Draws draws, Story story, LocalDateTime at, Optional<Customer> person, String store) {
    var kind = figures.asks().kind(story.kind());
    int day = figures.frame().dayOf(at.toLocalDate());
    var facts =
        Asking.facts(
            draws, story.peculiar().facts(), Asking.facts(draws, kind.facts(), Facts.NONE));
    boolean anybody =
        story.askers().people() == 0
            && story.askers().customer().isEmpty()
            && !kind.asked().nobody();
    var customer = anybody ? askers.draw(draws, kind, facts, day) : person;
    String channel =
        story.peculiar().channel().isEmpty()
            ? places.channel(draws, kind, at.toLocalDate())
            : story.peculiar().channel();
    boolean inPerson = Places.isInPerson(channel);
    String place = store.isEmpty() ? places.place(draws, customer, inPerson) : store;
    var known = asking.circumstances(draws, kind, at, place, facts, inPerson);
    Kind.Amount amount =
        story.peculiar().amount().isEmpty() ? kind.amount() : story.peculiar().amount().getFirst();
    byDay
        .get(day)
        .add(
            new Call(
                kind,
                at,
                1_000_000 + byDay.get(day).size(),
                asking.asker(
                    draws,
                    customer,
                    figures.store(place).isPresent() ? place : figures.doors().getFirst().id()),
                new Call.Where(channel, place),
                known,
                Asking.amount(draws, amount, known),
                new Call.Special.Told(story)));
  }

  private void plant(Incidents.Planted planted) {
    var kind = figures.asks().kind(planted.kind());
    int day = figures.frame().dayOf(planted.at().toLocalDate());
    var customer = population.find(planted.customer());
    Ask.Asker asker =
        customer.isPresent()
            ? new Ask.Asker.Known(customer.get())
            : new Ask.Asker.Unknown(planted.language());
    byDay
        .get(day)
        .add(
            new Call(
                kind,
                planted.at(),
                2_000_000 + byDay.get(day).size(),
                asker,
                new Call.Where(planted.channel(), planted.place()),
                planted.facts(),
                planted.amount(),
                new Call.Special.Planted(planted)));
  }
}
