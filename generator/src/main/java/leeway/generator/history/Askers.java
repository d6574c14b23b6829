package leeway.generator.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Facts;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Incidents;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Segment;
import leeway.generator.world.Customer;
import leeway.generator.world.Loyalty;
import leeway.generator.world.Population;
import leeway.generator.world.Setting;

/**
 * Who asks: first the group by its share of asks, then the person in it by a power of how often he
 * buys. So complainers buy more than others, which is the trap for whoever compares them with
 * everybody.
 */
final class Askers {
  private static final int TRIES = 400;
  private static final String NO_CARD = "";

  private final Figures figures;
  private final Population population;
  private final Loyalty loyalty;
  private final Map<String, Choice<Customer>> bySegment = new LinkedHashMap<>();
  private final Map<String, Choice<String>> groups = new LinkedHashMap<>();

  Askers(Setting setting, Population population, Loyalty loyalty) {
    this.figures = setting.figures();
    this.population = population;
    this.loyalty = loyalty;
  }

  /** Returns who asks for this on this day; nothing where nobody known does. */
  Optional<Customer> draw(Draws draws, Kind kind, Facts facts, int day) {
    String group = groups.computeIfAbsent(kind.id(), _ -> groups(kind)).draw(draws);
    if (group.equals(NO_CARD)) {
      return Optional.empty();
    }
    var segment = figures.market().segment(group);
    double most =
        figures.incidents().outliers().stream()
            .mapToDouble(outlier -> outlier.kinds().contains(kind.id()) ? outlier.times() : 1)
            .max()
            .orElse(1);
    for (int i = 0; i < TRIES; i++) {
      var customer = one(draws, segment, kind, facts, day);
      if (loyalty.isThere(customer, day) && draws.chance(times(customer, kind) / most)) {
        return Optional.of(customer);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns so many different members of a segment (empty: of any) at some homes (empty: any) who
   * are there in these days.
   */
  List<Customer> people(Draws draws, Incidents.Askers askers, int firstDay, int lastDay) {
    var all = new ArrayList<Customer>();
    for (Segment segment : figures.market().segments()) {
      boolean wanted =
          askers.segment().isEmpty() ? segment.asks() > 0 : askers.segment().equals(segment.id());
      if (wanted) {
        population.members(segment).stream()
            .filter(customer -> customer.span().holds(firstDay) && customer.span().holds(lastDay))
            .filter(
                customer ->
                    askers.homes().isEmpty() || askers.homes().contains(customer.home().place()))
            .forEach(all::add);
      }
    }
    var chosen = new ArrayList<Customer>();
    while (chosen.size() < askers.people() && !all.isEmpty()) {
      chosen.add(all.remove(draws.below(all.size())));
    }
    return chosen;
  }

  /**
   * Returns the honest or dishonest outlier that this customer, or the dealer he buys from, is for
   * a kind.
   */
  Optional<Incidents.Outlier> outlier(Customer customer, Kind kind) {
    return figures.incidents().outliers().stream()
        .filter(outlier -> outlier.kinds().contains(kind.id()))
        .filter(
            outlier ->
                outlier.customer().equals(customer.id())
                    || outlier.customer().equals(customer.home().place()))
        .findFirst();
  }

  private double times(Customer customer, Kind kind) {
    return outlier(customer, kind).map(Incidents.Outlier::times).orElse(1.0);
  }

  private Choice<String> groups(Kind kind) {
    if (!kind.asked().groups().isEmpty()) {
      return Choice.among(
          kind.asked().groups().stream().map(Kind.Share::name).toList(),
          name ->
              kind.asked().groups().stream()
                  .filter(share -> share.name().equals(name))
                  .findFirst()
                  .orElseThrow()
                  .share());
    }
    var names = new ArrayList<>(figures.market().segments().stream().map(Segment::id).toList());
    names.add(NO_CARD);
    return Choice.among(
        names,
        name ->
            name.equals(NO_CARD)
                ? figures.market().anonymous().asks()
                : figures.market().segment(name).asks());
  }

  private Customer one(Draws draws, Segment segment, Kind kind, Facts facts, int day) {
    if (segment.volume() instanceof Segment.Volume.Registered) {
      int joined = day - Purchased.daysBefore(kind.bought(), facts);
      return registeredAbout(draws, population.members(segment), joined);
    }
    return bySegment.computeIfAbsent(segment.id(), _ -> byPurchases(segment)).draw(draws);
  }

  private Choice<Customer> byPurchases(Segment segment) {
    double exponent = figures.market().spending().askExponent();
    var members =
        population.members(segment).stream().filter(customer -> !customer.boughtOnce()).toList();
    return Choice.among(members, customer -> StrictMath.pow(customer.purchasesPerYear(), exponent));
  }

  /**
   * Returns one of those who registered within three weeks of a day; members are in the order of
   * joining.
   */
  private static Customer registeredAbout(Draws draws, List<Customer> members, int day) {
    int from = firstFrom(members, day - 21);
    int to = firstFrom(members, day + 22);
    return from < to
        ? members.get(draws.between(from, to - 1))
        : members.get(StrictMath.min(from, members.size() - 1));
  }

  private static int firstFrom(List<Customer> members, int day) {
    int low = 0;
    int high = members.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (members.get(middle).span().joinedDay() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
