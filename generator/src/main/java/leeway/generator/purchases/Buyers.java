package leeway.generator.purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Market;
import leeway.generator.figures.Store;
import leeway.generator.history.Asking;
import leeway.generator.history.Asks;
import leeway.generator.world.Customer;
import leeway.generator.world.Loyalty;
import leeway.generator.world.Seasons;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/**
 * Customers who buy on a day. How often is one draw keyed by customer and day, so that the past
 * never has to be remembered; what refusals have spoilt is then thinned out.
 */
final class Buyers {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Loyalty loyalty;
  private final Baskets baskets;
  private final Asking.Shut shut;
  private final List<Customer> customers;
  private final double[] usual;
  private final double[] keptInYear;
  private final long calendar;
  private final long projects;
  private final double webShare;
  private final double rest;
  private final String web;

  /**
   * {@code besides} is the share of their purchases that comes from elsewhere: those that asks are
   * about.
   */
  Buyers(Setting setting, World world, Asks asks, Baskets baskets, double besides) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = world.seasons();
    this.loyalty = asks.loyalty();
    this.rest = 1 - besides;
    this.baskets = baskets;
    this.shut = new Asking.Shut(figures);
    this.customers =
        world.population().customers().stream()
            .filter(customer -> customer.segment().buysFromUs())
            .toList();
    this.usual = new double[world.population().size()];
    customers.forEach(
        customer ->
            usual[customer.index()] = customer.segment().stays() ? loyalty.usual(customer) : 1);
    this.keptInYear = keptInYear();
    this.calendar = setting.draws("calendar").bits();
    this.projects = setting.draws("projects").bits();
    this.webShare = figures.market().webShare();
    this.web =
        figures.market().stores().stream().filter(Store::web).findFirst().map(Store::id).orElse("");
  }

  /** Hands the day's purchases with a card or an account to {@code sales}. */
  void on(int day, Consumer<Sale> sales) {
    var date = figures.frame().dateOf(day);
    double share = seasons.grown(day) * rest;
    double kept = keptInYear[figures.frame().yearOf(day)];
    for (Customer customer : customers) {
      if (customer.span().holds(day)) {
        int purchases =
            customer.boughtOnce()
                ? 1
                : drawn(customer, date, day, customer.segment().stays() ? share : share / kept);
        for (int i = 0; i < purchases; i++) {
          buy(customer, date, i, sales);
        }
      }
    }
  }

  /**
   * Returns, for each year, the part of what customers who come and go would buy by nature that
   * answers leave of it. The published receipts are those with the refusals that people got, so by
   * nature they would buy more.
   */
  private double[] keptInYear() {
    int days = figures.frame().days();
    double[] soFar = new double[days + 1];
    for (int day = 0; day < days; day++) {
      soFar[day + 1] = soFar[day] + seasons.grown(day);
    }
    double[] byNature = new double[figures.frame().years()];
    double[] lost = new double[figures.frame().years()];
    for (Customer customer : customers) {
      if (!customer.segment().stays()) {
        addByNature(byNature, soFar, customer);
        addLost(lost, customer);
      }
    }
    double[] kept = new double[byNature.length];
    for (int year = 0; year < kept.length; year++) {
      kept[year] = byNature[year] == 0 ? 1 : 1 - lost[year] / byNature[year];
    }
    return kept;
  }

  private void addByNature(double[] byNature, double[] soFar, Customer customer) {
    for (int year = 0; year < byNature.length; year++) {
      int first = StrictMath.max(customer.span().joinedDay(), firstDay(year));
      int end = StrictMath.min(customer.span().leavesDay(), firstDay(year + 1));
      if (first < end) {
        byNature[year] += customer.purchasesPerYear() * (soFar[end] - soFar[first]);
      }
    }
  }

  private void addLost(double[] lost, Customer customer) {
    if (!loyalty.isTouched(customer)) {
      return;
    }
    var frame = figures.frame();
    int end = StrictMath.min(customer.span().leavesDay(), frame.days());
    for (int day = StrictMath.max(customer.span().joinedDay(), 0); day < end; day++) {
      double keeps = loyalty.isThere(customer, day) ? loyalty.keeps(customer, day) : 0;
      lost[frame.yearOf(day)] += customer.purchasesPerYear() * seasons.grown(day) * (1 - keeps);
    }
  }

  private int firstDay(int year) {
    return figures.frame().dayOf(figures.frame().from().plusYears(year));
  }

  private int drawn(Customer customer, LocalDate date, int day, double share) {
    double mean =
        customer.purchasesPerYear()
            * share
            / usual[customer.index()]
            * project(customer, date)
            * ofNamed(customer, date);
    return Draws.poissonAt(
        Draws.uniformAt(calendar, customer.index(), day), StrictMath.min(mean, 32));
  }

  private void buy(Customer customer, LocalDate date, int number, Consumer<Sale> sales) {
    int day = figures.frame().dayOf(date);
    var draws = setting.draws("purchase", customer.index(), day, number);
    if (!loyalty.isThere(customer, day) || !draws.chance(loyalty.keeps(customer, day))) {
      return;
    }
    var at = date.atTime(seasons.openTime(draws, date));
    String place =
        customer.segment().home().isEmpty() && draws.chance(webShare)
            ? web
            : customer.home().place();
    if (place.equals(web) || !shut.holds(at)) {
      sales.accept(baskets.of(draws, customer, at, place));
    }
  }

  /** Who renovates buys in bursts: in some months much, in the others little. */
  private double project(Customer customer, LocalDate date) {
    var bursts = customer.segment().bursts();
    if (bursts.share() == 1) {
      return 1;
    }
    int month = date.getYear() * 12 + date.getMonthValue();
    return Draws.uniformAt(projects, customer.index(), month) < bursts.share()
        ? bursts.high()
        : bursts.low();
  }

  private double ofNamed(Customer customer, LocalDate date) {
    if (customer.name().isEmpty()) {
      return 1;
    }
    return figures.market().named().stream()
        .filter(party -> party.id().equals(customer.id()) && !party.from().isEmpty())
        .filter(party -> !date.isBefore(LocalDate.parse(party.from())))
        .findFirst()
        .map(Market.Named::keeps)
        .orElse(1.0);
  }
}
