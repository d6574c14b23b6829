package leeway.cli.generate.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import leeway.cli.generate.chance.Draws;
import leeway.cli.generate.figures.Figures;
import leeway.cli.generate.figures.Segment;
import leeway.cli.generate.figures.Store;

/**
 * Purchases and refunds, streamed day by day in the order of time; only what is still to be
 * returned is held. Whether a customer buys on a day is one draw keyed by both, so that the past
 * never has to be remembered.
 */
public final class Purchases {
  private final Setting setting;
  private final Figures figures;
  private final Seasons seasons;
  private final Population population;
  private final Loyalty loyalty;
  private final Baskets baskets;
  private final Asking.Shut shut;
  private final List<Customer> buyers;
  private final double[] times;
  private final Map<Integer, List<Ask>> boughtOn = new HashMap<>();
  private final Map<Integer, List<Ask>> refundedOn = new HashMap<>();
  private final Map<Integer, List<Sale.Receipt>> due = new HashMap<>();
  private final long calendar;
  private final long projects;
  private final double webShare;
  private final double anonymousPerYear;

  /** Prepares the purchases that follow from these asks. */
  public Purchases(Setting setting, World world, Asks asks) {
    this.setting = setting;
    this.figures = setting.figures();
    this.seasons = world.seasons();
    this.population = world.population();
    this.loyalty = asks.loyalty();
    this.baskets = new Baskets(setting);
    this.shut = new Asking.Shut(figures);
    this.buyers =
        population.customers().stream()
            .filter(customer -> customer.segment().buysFromUs())
            .toList();
    this.times = new double[population.size()];
    java.util.Arrays.fill(times, 1);
    this.calendar = setting.draws("calendar").bits();
    this.projects = setting.draws("projects").bits();
    int linked = sortAsks(asks.all());
    double online = expected(segment -> !segment.home().isEmpty());
    double receipts = figures.market().stores().stream().mapToDouble(Store::receiptsPerYear).sum();
    double web =
        figures.market().stores().stream()
            .filter(Store::web)
            .mapToDouble(Store::receiptsPerYear)
            .sum();
    this.webShare = web == 0 ? 0 : (web - online) / (receipts - online);
    this.anonymousPerYear =
        receipts == 0
            ? 0
            : (receipts - expected(_ -> true) - figures.market().boughtOncePerYear())
                    * setting.scale()
                - (double) linked / figures.frame().years();
  }

  /** Hands all purchases and refunds of a day to {@code sales}; days must come in order, from 0. */
  public void day(int day, Consumer<Sale> sales) {
    for (Loyalty.Turn turn : loyalty.turnsOn(day)) {
      times[turn.customer()] *= turn.times();
    }
    var today = new ArrayList<Sale>();
    buyersOn(day, today);
    anonymousOn(day, today);
    boughtOn.getOrDefault(day, List.of()).forEach(ask -> today.add(askedAbout(ask)));
    refundsOn(day, today);
    today.sort(Comparator.comparing(Sale::at));
    numbered(day, today).forEach(sales);
  }

  /** Returns how many asks are about a purchase of the history. */
  private int sortAsks(List<Ask> asks) {
    int linked = 0;
    for (Ask ask : asks) {
      if (ask.matter().purchase() instanceof Ask.Purchase.Made made && isOurs(ask)) {
        int day = figures.frame().dayOf(made.on());
        boughtOn.computeIfAbsent(day, _ -> new ArrayList<>()).add(ask);
        linked += day >= 0 ? 1 : 0;
        boolean refund =
            ask.kind().after().tillFunction().equals("refund")
                || ask.kind().after().tillFunction().equals("return");
        if (refund && ask.answer().outcome().isYes()) {
          refundedOn
              .computeIfAbsent(
                  figures.frame().dayOf(ask.at().toLocalDate()), _ -> new ArrayList<>())
              .add(ask);
        }
      }
    }
    return linked;
  }

  private static boolean isOurs(Ask ask) {
    return !(ask.asker() instanceof Ask.Asker.Known(Customer customer))
        || customer.segment().buysFromUs();
  }

  private double expected(java.util.function.Predicate<Segment> which) {
    return figures.market().segments().stream()
        .filter(which)
        .mapToDouble(
            segment ->
                segment.volume() instanceof Segment.Volume.Gamma gamma
                    ? segment.count() * gamma.mean()
                    : 0)
        .sum();
  }

  private void buyersOn(int day, List<Sale> today) {
    var date = figures.frame().dateOf(day);
    double share = share(day);
    for (Customer customer : buyers) {
      if (!customer.span().holds(day)) {
        continue;
      }
      int purchases = customer.boughtOnce() ? 1 : drawn(customer, date, day, share);
      for (int i = 0; i < purchases && loyalty.isThere(customer, day); i++) {
        buy(customer, date, day, i, today);
      }
    }
  }

  private int drawn(Customer customer, LocalDate date, int day, double share) {
    double mean =
        customer.purchasesPerYear()
            * share
            * times[customer.index()]
            * project(customer, date)
            * named(customer, date);
    double uniform = Draws.uniformAt(calendar, customer.index(), day);
    return mean > 30
        ? setting.draws("many", customer.index(), day).poisson(mean)
        : Draws.poissonAt(uniform, mean);
  }

  private void buy(Customer customer, LocalDate date, int day, int i, List<Sale> today) {
    var draws = setting.draws("purchase", customer.index(), day, i);
    var at = date.atTime(seasons.openTime(draws, date));
    boolean web = customer.segment().home().isEmpty() && draws.chance(webShare);
    String place = web ? webStore() : customer.home().place();
    if (!shut.holds(at) || place.equals(webStore())) {
      today.add(baskets.of(draws, customer, at, place));
    }
  }

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

  private double named(Customer customer, LocalDate date) {
    if (customer.name().isEmpty()) {
      return 1;
    }
    return figures.market().named().stream()
        .filter(party -> party.id().equals(customer.id()) && !party.from().isEmpty())
        .filter(party -> !date.isBefore(LocalDate.parse(party.from())))
        .findFirst()
        .map(leeway.cli.generate.figures.Market.Named::keeps)
        .orElse(1.0);
  }

  private void anonymousOn(int day, List<Sale> today) {
    if (anonymousPerYear <= 0) {
      return;
    }
    var date = figures.frame().dateOf(day);
    double doors = figures.doors().stream().mapToDouble(Store::receiptsPerYear).sum();
    for (Store store : figures.market().stores()) {
      double part = store.web() ? webShare : (1 - webShare) * store.receiptsPerYear() / doors;
      var draws = setting.draws("no card " + store.id(), day);
      int count = draws.poisson(anonymousPerYear * part * share(day));
      for (int i = 0; i < count; i++) {
        var at = date.atTime(seasons.openTime(draws, date));
        if (store.web() || !shut.holds(at)) {
          today.add(baskets.anonymous(draws, at, store.id()));
        }
      }
    }
  }

  private double share(int day) {
    return seasons.share(day)
        * StrictMath.pow(1 + figures.frame().growth(), figures.frame().yearOf(day));
  }

  private String webStore() {
    return figures.market().stores().stream()
        .filter(Store::web)
        .findFirst()
        .map(Store::id)
        .orElse("");
  }

  /**
   * The purchase of which somebody later asked; on the day of the ask itself it was a little
   * earlier.
   */
  private Sale.Receipt askedAbout(Ask ask) {
    var made = (Ask.Purchase.Made) ask.matter().purchase();
    var draws = setting.draws("asked about", ask.number());
    boolean sameDay = made.on().equals(ask.at().toLocalDate());
    LocalDateTime at =
        sameDay
            ? ask.at().minusMinutes(draws.between(1, 20))
            : made.on().atTime(seasons.openTime(draws, made.on()));
    var paid = new Baskets.Paid(ask.matter().amount(), margin(ask), made.line());
    boolean hadCard =
        ask.asker() instanceof Ask.Asker.Known(Customer customer)
            && customer.span().joinedDay() <= figures.frame().dayOf(made.on());
    var receipt = baskets.byAmount(draws, hadCard ? ask.customerId() : "", at, made.place(), paid);
    int quantity =
        ask.matter().facts().text("quantity").isEmpty()
            ? receipt.quantity()
            : (int) ask.matter().facts().number("quantity");
    return new Sale.Receipt(
        at,
        receipt.customer(),
        receipt.place(),
        made.receipt(),
        receipt.sku(),
        quantity,
        receipt.money(),
        receipt.tender());
  }

  private double margin(Ask ask) {
    return ask.asker() instanceof Ask.Asker.Known(Customer customer)
        ? customer.segment().margin()
        : figures.market().anonymous().margin();
  }

  private void refundsOn(int day, List<Sale> today) {
    for (Ask ask : refundedOn.getOrDefault(day, List.of())) {
      today.add(refund(ask));
    }
    var returned = due.remove(day);
    if (returned == null) {
      return;
    }
    for (Sale.Receipt receipt : returned) {
      var date = figures.frame().dateOf(day);
      var draws = setting.draws("return " + receipt.number());
      today.add(
          new Sale.Refund(
              date.atTime(seasons.openTime(draws, date)),
              receipt.customer(),
              "",
              receipt.sku(),
              receipt.money().net(),
              receipt.tender(),
              receipt.number()));
    }
  }

  private Sale.Refund refund(Ask ask) {
    var receipt = askedAbout(ask);
    String tender =
        ask.matter().facts().text("concession").equals("card") ? "gift-card" : receipt.tender();
    long cents = StrictMath.round(ask.matter().amount() * 100);
    return new Sale.Refund(
        ask.at(), ask.customerId(), "", receipt.sku(), cents, tender, receipt.number());
  }

  /**
   * Returns the sales with their numbers, and draws which of them will be returned inside the
   * limit.
   */
  private List<Sale> numbered(int day, List<Sale> today) {
    var counts = new HashMap<String, Integer>();
    var numbered = new ArrayList<Sale>(today.size());
    var date = figures.frame().dateOf(day);
    for (Sale sale : today) {
      numbered.add(
          switch (sale) {
            case Sale.Receipt receipt when receipt.number().isEmpty() ->
                numbered(receipt, date, counts);
            case Sale.Receipt receipt -> receipt;
            case Sale.Refund refund -> {
              String place = Receipts.placeOf(refund.original());
              yield new Sale.Refund(
                  refund.at(),
                  refund.customer(),
                  next(place, date, counts),
                  refund.sku(),
                  refund.refunded(),
                  refund.tender(),
                  refund.original());
            }
          });
    }
    return numbered;
  }

  private Sale.Receipt numbered(Sale.Receipt receipt, LocalDate date, Map<String, Integer> counts) {
    var result =
        new Sale.Receipt(
            receipt.at(),
            receipt.customer(),
            receipt.place(),
            next(receipt.place(), date, counts),
            receipt.sku(),
            receipt.quantity(),
            receipt.money(),
            receipt.tender());
    var returns = figures.market().returns();
    if (returns.share() > 0) {
      var draws = setting.draws("returned " + result.number());
      int days =
          1
              + (int)
                  (draws.chance(returns.share())
                      ? returns.after().draw(draws)
                      : returns.limitDays());
      if (days <= returns.limitDays()) {
        due.computeIfAbsent(figures.frame().dayOf(date) + days, _ -> new ArrayList<>()).add(result);
      }
    }
    return result;
  }

  private static String next(String place, LocalDate date, Map<String, Integer> counts) {
    return Receipts.ordinary(place, date, counts.merge(place, 1, Integer::sum));
  }
}
