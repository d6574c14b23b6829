package leeway.generator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Market;
import leeway.generator.figures.Segment;
import leeway.generator.figures.Store;

/**
 * Everybody who was a customer at some time in the history, by day of joining; ids follow that
 * order. Immutable.
 */
public final class Population {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Setting setting;
  private final Figures figures;
  private final Market market;
  private final Seasons seasons;
  private final CardAges ages;
  private final PartyVolumes volumes;
  private final List<Customer> customers = new ArrayList<>();
  private final Map<String, Customer> byId = new LinkedHashMap<>();
  private final Map<Segment, List<Customer>> bySegment = new LinkedHashMap<>();

  /** Draws the customers of a company. */
  public Population(Setting setting, Seasons seasons) {
    this.setting = setting;
    this.figures = setting.figures();
    this.market = figures.market();
    this.seasons = seasons;
    this.ages = new CardAges(market);
    this.volumes = new PartyVolumes(setting);
    var drafts = new ArrayList<Draft>();
    for (Segment segment : market.segments()) {
      draftSegment(drafts, segment);
    }
    draftBoughtOnce(drafts);
    drafts.sort(Comparator.comparingInt(draft -> draft.span.joinedDay()));
    admitAll(drafts);
  }

  /** Returns everybody, in the order of their index. */
  public List<Customer> customers() {
    return List.copyOf(customers);
  }

  /** Returns how many there are; indexes run from 0 to before it. */
  public int size() {
    return customers.size();
  }

  /** Returns the customer of this index. */
  public Customer customer(int index) {
    return customers.get(index);
  }

  /** Returns the customer of this id, if there is one. */
  public Optional<Customer> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the members of a segment in the order of joining. */
  public List<Customer> members(Segment segment) {
    return bySegment.getOrDefault(segment, List.of());
  }

  /** Somebody before he has an id: what he is, when he comes and goes. */
  private record Draft(Segment segment, Customer.Span span, int number) {}

  private void draftSegment(List<Draft> drafts, Segment segment) {
    if (segment.volume() instanceof Segment.Volume.Registered registered) {
      draftRegistered(drafts, segment, registered);
      return;
    }
    int present = segment.stays() ? segment.count() : setting.scaled(segment.count());
    for (int i = 0; i < present; i++) {
      var draws = setting.draws("card " + segment.id(), i);
      drafts.add(
          new Draft(
              segment,
              span(draws, segment, segment.stays() ? -3650 : -ages.draw(draws, segment)),
              i));
    }
    if (segment.stays()) {
      return;
    }
    for (int year = 0; year < figures.frame().years(); year++) {
      int joining = setting.scaled(segment.count() * segment.leave());
      for (int i = 0; i < joining; i++) {
        var draws = setting.draws("new card " + segment.id(), year, i);
        drafts.add(new Draft(segment, span(draws, segment, dayIn(year, draws)), drafts.size()));
      }
    }
  }

  /**
   * Sets registered before the history and, within it, those that are not bought by somebody who
   * comes back.
   */
  private void draftRegistered(
      List<Draft> drafts, Segment segment, Segment.Volume.Registered registered) {
    int before = setting.scaled(registered.perYear() * registered.yearsBefore());
    for (int i = 0; i < before; i++) {
      int day =
          -1
              - (int)
                  (setting.draws("registered", i).uniform()
                      * registered.yearsBefore()
                      * DAYS_PER_YEAR);
      drafts.add(new Draft(segment, new Customer.Span(day, NEVER), i));
    }
    for (int year = 0; year < figures.frame().years(); year++) {
      int fresh = setting.scaled(registered.perYear() * (1 - registered.again()));
      for (int i = 0; i < fresh; i++) {
        int day = dayIn(year, setting.draws("newly registered", year, i));
        drafts.add(new Draft(segment, new Customer.Span(day, NEVER), drafts.size()));
      }
    }
  }

  private void draftBoughtOnce(List<Draft> drafts) {
    if (market.boughtOncePerYear() == 0) {
      return;
    }
    var mix = Choice.among(market.segments(), segment -> segment.count() * segment.leave());
    for (int year = 0; year < figures.frame().years(); year++) {
      for (int i = 0; i < setting.scaled(market.boughtOncePerYear()); i++) {
        var draws = setting.draws("bought once", year, i);
        int day = dayIn(year, draws);
        drafts.add(new Draft(mix.draw(draws), new Customer.Span(day, day + 1), drafts.size()));
      }
    }
  }

  private static Customer.Span span(Draws draws, Segment segment, int joined) {
    if (segment.leave() == 0) {
      return new Customer.Span(joined, NEVER);
    }
    double more = draws.exponential() / segment.leave() * DAYS_PER_YEAR;
    return new Customer.Span(
        joined, StrictMath.max(joined, 0) + 2 + (int) StrictMath.min(more, 1_000_000));
  }

  private int dayIn(int year, Draws draws) {
    var frame = figures.frame();
    double target = draws.uniform();
    int day = frame.dayOf(frame.from().plusYears(year));
    int last = frame.dayOf(frame.from().plusYears(year + 1L)) - 1;
    while (day < last && target >= seasons.share(day)) {
      target -= seasons.share(day);
      day++;
    }
    return day;
  }

  private void admitAll(List<Draft> drafts) {
    var homes = new Homes(setting);
    var numbers = new LinkedHashMap<String, Integer>();
    for (Draft draft : ordered(drafts)) {
      var segment = draft.segment();
      int number = numbers.merge(segment.prefix(), 1, Integer::sum);
      String id = segment.prefix() + padded(number, segment.digits());
      var draws = setting.draws("person", customers.size());
      var home = homes.draw(draws, segment, id, this);
      double own = own(draws, segment, id, draft.number());
      var customer =
          new Customer(
              customers.size(),
              id,
              segment,
              home,
              homes.name(draws, segment, id, home),
              draft.span(),
              own,
              receipt(draws, segment));
      customers.add(customer);
      byId.put(id, customer);
      bySegment.computeIfAbsent(segment, _ -> new ArrayList<>()).add(customer);
    }
  }

  /** Dealers come before those whom they sell to, then everybody by the day of joining. */
  private static List<Draft> ordered(List<Draft> drafts) {
    var sellers = drafts.stream().filter(draft -> draft.segment().buysFromUs());
    var others = drafts.stream().filter(draft -> !draft.segment().buysFromUs());
    return Stream.concat(sellers, others).toList();
  }

  /** Returns the purchases a year of this one. */
  private double own(Draws draws, Segment segment, String id, int number) {
    return switch (segment.volume()) {
      case Segment.Volume.Gamma(double mean, double shape) -> draws.gamma(shape) * mean / shape;
      case Segment.Volume.LogNormal volume when segment.stays() ->
          volumes.piecesPerYear(segment, volume, id, number) / pieces(segment);
      case Segment.Volume.LogNormal(double mean, double spread) ->
          draws.logNormalOfMean(mean, spread) / pieces(segment);
      case Segment.Volume.Registered _ -> 0;
    };
  }

  private static double pieces(Segment segment) {
    return segment.basket() instanceof Segment.Basket.Pieces pieces ? pieces.mean() : 1;
  }

  private double receipt(Draws draws, Segment segment) {
    double spread = market.spending().personalSpread();
    return switch (segment.basket()) {
      case Segment.Basket.Receipt(double mean) -> draws.logNormalOfMean(mean, spread);
      case Segment.Basket.Pieces pieces -> draws.logNormalOfMean(pieces.price(), spread);
    };
  }

  private static String padded(int number, int digits) {
    String text = String.valueOf(number);
    return "0".repeat(StrictMath.max(0, digits - text.length())) + text;
  }

  /** Returns the stores weighted by their receipts, the web shop left out. */
  static Choice<Store> storesByReceipts(Figures figures) {
    return Choice.among(figures.doors(), store -> StrictMath.max(1, store.receiptsPerYear()));
  }
}
