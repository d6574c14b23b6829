package leeway.generator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Store;
import leeway.generator.figures.Workforce;

/**
 * Everybody who worked for the company in the history. Posts are filled one person after another;
 * scale doesn't change them.
 */
public final class Staff {
  private static final double DAYS_PER_YEAR = 365.25;

  private final Setting setting;
  private final Figures figures;
  private final Workforce workforce;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, List<Person>> byPost = new LinkedHashMap<>();

  /** Fills the posts of a company. */
  public Staff(Setting setting) {
    this.setting = setting;
    this.figures = setting.figures();
    this.workforce = figures.workforce();
    var held = new ArrayList<Person>();
    for (var role : workforce.roles()) {
      fillRole(held, role);
    }
    number(held);
  }

  /** Returns everybody, in the order of their first day. */
  public List<Person> people() {
    return List.copyOf(people);
  }

  /** Returns who has this number, if somebody has. */
  public Optional<Person> find(String number) {
    return people.stream().filter(person -> person.number().equals(number)).findFirst();
  }

  /** Returns those of a role at a place who are employed on a date, in the order of their posts. */
  public List<Person> of(String role, String place, LocalDate date) {
    var working = new ArrayList<Person>();
    for (Person person : byPost.getOrDefault(key(role, place), List.of())) {
      if (person.worksHereOn(date)) {
        working.add(person);
      }
    }
    return working;
  }

  /** Returns the places at which a role works, in a steady order. */
  public List<String> places(Workforce.Role role) {
    return role.at().isEmpty()
        ? figures.doors().stream().map(Store::id).toList()
        : List.of(role.at());
  }

  private static String key(String role, String place) {
    return role + "@" + place;
  }

  private void fillRole(List<Person> held, Workforce.Role role) {
    var places = places(role);
    var all = Shares.split(role.may(), weights(places, role));
    var permanent = Shares.split(role.january(), weights(places, role));
    for (int i = 0; i < places.size(); i++) {
      int posts = StrictMath.max(all[i], permanent[i]);
      for (int number = 0; number < posts; number++) {
        var post = new Person.Post(role, places.get(i), number, number >= permanent[i]);
        fill(held, post);
      }
    }
  }

  private double[] weights(List<String> places, Workforce.Role role) {
    boolean even = role.pattern() == Workforce.Pattern.KEYS;
    return places.stream()
        .mapToDouble(
            place ->
                even
                    ? 1
                    : StrictMath.max(
                        1, figures.store(place).map(Store::receiptsPerYear).orElse(1.0)))
        .toArray();
  }

  private void fill(List<Person> held, Person.Post post) {
    var draws = setting.draws("post " + key(post.role().id(), post.place()), post.number());
    var frame = figures.frame();
    var named = named(post);
    if (named.size() > post.number()) {
      var person = named.get(post.number());
      held.add(
          new Person(
              person.number(),
              person.name(),
              post,
              frame.from().minusYears(3),
              frame.to().plusYears(1)));
    } else if (post.seasonal()) {
      fillSeasons(held, post, draws);
    } else {
      fillOneAfterAnother(held, post, draws);
    }
  }

  private void fillSeasons(List<Person> held, Person.Post post, Draws draws) {
    var frame = figures.frame();
    for (int year = frame.from().getYear(); year <= frame.to().getYear(); year++) {
      var from = workforce.seasonal().from().atYear(year);
      var to = workforce.seasonal().to().atYear(year);
      if (!to.isBefore(frame.from()) && !from.isAfter(frame.to())) {
        held.add(new Person("", name(draws), post, from, to));
      }
    }
  }

  private void fillOneAfterAnother(List<Person> held, Person.Post post, Draws draws) {
    var frame = figures.frame();
    var from =
        frame
            .from()
            .minusDays(1 + (long) (draws.exponential() / post.role().leave() * DAYS_PER_YEAR));
    var to = frame.from().plusDays(tenure(post, draws));
    held.add(new Person("", name(draws), post, from, to));
    while (to.isBefore(frame.to())) {
      from = to.plusDays(1);
      to = from.plusDays(tenure(post, draws));
      held.add(new Person("", name(draws), post, from, to));
    }
  }

  private static long tenure(Person.Post post, Draws draws) {
    return 14 + (long) (draws.exponential() / post.role().leave() * DAYS_PER_YEAR);
  }

  private List<Workforce.Named> named(Person.Post post) {
    return workforce.named().stream()
        .filter(
            person -> person.role().equals(post.role().id()) && person.at().equals(post.place()))
        .toList();
  }

  private String name(Draws draws) {
    var names = workforce.names();
    return names.given().get(draws.below(names.given().size()))
        + " "
        + names.family().get(draws.below(names.family().size()));
  }

  private void number(List<Person> held) {
    var taken = new LinkedHashSet<String>();
    workforce.named().forEach(person -> taken.add(person.number()));
    var ordered = new ArrayList<>(held);
    ordered.sort(Comparator.comparing(Person::from));
    int next = workforce.numbersFrom();
    for (Person person : ordered) {
      String number = person.number();
      while (number.isEmpty() || (person.number().isEmpty() && taken.contains(number))) {
        number = fourDigits(next++);
      }
      var numbered = new Person(number, person.name(), person.post(), person.from(), person.to());
      people.add(numbered);
      byPost
          .computeIfAbsent(
              key(person.post().role().id(), person.post().place()), _ -> new ArrayList<>())
          .add(numbered);
    }
    byPost
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(person -> person.post().number())));
  }

  private static String fourDigits(int number) {
    return String.valueOf(10_000 + number).substring(1);
  }
}
