package leeway.generator.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Spread;

/** Where and to whom a company sells. */
public record Market(
    List<Store> stores,
    List<Region> regions,
    List<PartyNames> partyNames,
    List<Segment> segments,
    List<Named> named,
    Spending spending,
    Anonymous anonymous,
    List<AgeBand> cardAges,
    double boughtOncePerYear,
    Returns returns,
    Discounts discounts,
    Choice<String> tenders) {

  /** A province or country: its share of the parties, the languages, the cities. */
  public record Region(String id, double share, Choice<String> languages, List<City> cities) {}

  /** A city, in degrees north and east. */
  public record City(String name, double north, double east) {
    private static final double KM_PER_DEGREE = 111.2;

    /** Returns the kilometres to another city as the crow flies, to a percent below 200. */
    double kilometresTo(City other) {
      double eastern = StrictMath.cos(StrictMath.toRadians((north + other.north) / 2));
      return KM_PER_DEGREE * StrictMath.hypot(north - other.north, (east - other.east) * eastern);
    }
  }

  /** First words of what parties of some segments are called in a region. */
  public record PartyNames(List<String> segments, String region, List<String> words) {}

  /**
   * A party that everybody knows by name; {@code perYear} is its volume at any scale, {@code rank}
   * its place in its segment from 0 to 1; both 0 leave it to chance.
   */
  public record Named(
      String id,
      String name,
      String region,
      String city,
      double perYear,
      double rank,
      String from,
      double keeps) {}

  /**
   * The spread of receipts around a person's mean, of that mean around the segment's, and who asks
   * by how much he buys.
   */
  public record Spending(double receiptSpread, double personalSpread, double askExponent) {}

  /** Purchases without a card: mean receipt, margin, share of all asks, margin to come. */
  public record Anonymous(double receipt, double margin, double asks, double worth) {}

  /** The share of cards of an age, in years. */
  public record AgeBand(double from, double to, double share) {}

  /** Returns inside the published limit: share of receipts, limit and days after the purchase. */
  public record Returns(double share, int limitDays, Spread after) {}

  /** The share of purchases with a promotion, and the part that it took off. */
  public record Discounts(double share, Spread off) {}

  /** Copies the lists. */
  public Market {
    stores = List.copyOf(stores);
    regions = List.copyOf(regions);
    partyNames = List.copyOf(partyNames);
    segments = List.copyOf(segments);
    named = List.copyOf(named);
    cardAges = List.copyOf(cardAges);
  }

  static Market of(Sheet frame) {
    var spending = frame.sheet("spending");
    return new Market(
        frame.sheets("stores").stream().map(Store::of).toList(),
        regions(frame),
        frame.sheets("partyNames").stream().flatMap(Market::partyNames).toList(),
        frame.sheets("segments").stream().map(Segment::of).toList(),
        frame.sheets("named").stream().map(Market::named).toList(),
        new Spending(
            spending.number("receiptSpread"),
            spending.number("personalSpread"),
            frame.number("askExponent")),
        anonymous(frame.sheetOrEmpty("anonymous")),
        ages(frame.sheetOrEmpty("cardAge")),
        frame.number("boughtOnce", 0),
        returns(frame.sheetOrEmpty("returns")),
        new Discounts(
            frame.sheet("discounts").number("share"),
            AskFigures.spread(frame.sheet("discounts").sheet("off"))),
        AskFigures.choice(frame.sheet("tenders")));
  }

  /** Returns the segment of this id. */
  public Segment segment(String id) {
    return segments.stream()
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("segments: expected `" + id + "` among them; add it"));
  }

  /** Returns the region of this id. */
  public Region region(String id) {
    return regions.stream()
        .filter(region -> region.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "languages: expected region `" + id + "` among them; add it"));
  }

  /** Returns the names of the cities at most so many kilometres away, this one among them. */
  public Set<String> citiesAround(String name, double kilometres) {
    var all = regions.stream().flatMap(region -> region.cities().stream()).toList();
    var around = new HashSet<>(Set.of(name));
    for (City here : all) {
      if (here.name().equals(name)) {
        all.stream()
            .filter(there -> here.kilometresTo(there) <= kilometres)
            .forEach(there -> around.add(there.name()));
      }
    }
    return Set.copyOf(around);
  }

  /** Returns the first words of what parties of this segment are called in a region. */
  public List<String> partyNames(String segment, String region) {
    return partyNames.stream()
        .filter(names -> names.segments().contains(segment) && names.region().equals(region))
        .findFirst()
        .map(PartyNames::words)
        .orElse(List.of());
  }

  /** Returns what customers with a card or an account buy from us in a year at scale 1. */
  public double turnoverWithCard() {
    return segments.stream().filter(Segment::buysFromUs).mapToDouble(Market::turnover).sum();
  }

  private static double turnover(Segment segment) {
    return switch (segment.volume()) {
      case Segment.Volume.Gamma(double mean, double _) ->
          segment.count() * mean * middle(segment.basket());
      case Segment.Volume.LogNormal(double mean, double _) ->
          segment.count() * mean * middle(segment.basket());
      case Segment.Volume.Registered _ -> 0;
    };
  }

  private static double middle(Segment.Basket basket) {
    return switch (basket) {
      case Segment.Basket.Receipt(double mean) -> mean;
      case Segment.Basket.Pieces pieces -> pieces.price();
    };
  }

  private static Stream<PartyNames> partyNames(Sheet sheet) {
    return sheet.names().stream()
        .filter(name -> !name.equals("segments"))
        .map(region -> new PartyNames(sheet.texts("segments"), region, sheet.texts(region)));
  }

  /** Returns the receipts a year of all stores and the web, at scale 1. */
  public double receipts() {
    return stores.stream().mapToDouble(Store::receiptsPerYear).sum();
  }

  /** Returns the receipts a year, at scale 1, of those segments that have a card. */
  public double receiptsWithCard(Predicate<Segment> which) {
    return segments.stream().filter(which).mapToDouble(Market::purchasesPerYear).sum();
  }

  /** Returns the share of the web in the purchases of everybody who doesn't buy there only. */
  public double webShare() {
    double web = stores.stream().filter(Store::web).mapToDouble(Store::receiptsPerYear).sum();
    double only = receiptsWithCard(segment -> !segment.home().isEmpty());
    return web == 0 ? 0 : (web - only) / (receipts() - only);
  }

  private static double purchasesPerYear(Segment segment) {
    return segment.volume() instanceof Segment.Volume.Gamma gamma
        ? segment.count() * gamma.mean()
        : 0;
  }

  private static List<Region> regions(Sheet frame) {
    var languages = frame.sheet("languages");
    var regions = new ArrayList<Region>();
    for (String id : languages.names()) {
      regions.add(
          new Region(
              id,
              frame.sheetOrEmpty("regions").number(id, 0),
              AskFigures.choice(languages.sheet(id)),
              cities(frame.sheetOrEmpty("cities").sheetOrEmpty(id))));
    }
    return regions;
  }

  private static List<City> cities(Sheet sheet) {
    return sheet.names().stream()
        .map(name -> new City(name, sheet.numbers(name).getFirst(), sheet.numbers(name).getLast()))
        .toList();
  }

  private static Named named(Sheet sheet) {
    return new Named(
        sheet.text("id"),
        sheet.text("name"),
        sheet.text("region", "FR"),
        sheet.text("city", ""),
        sheet.number("perYear", 0),
        sheet.number("rank", 0),
        sheet.text("from", ""),
        sheet.number("keeps", 1));
  }

  private static Anonymous anonymous(Sheet sheet) {
    return new Anonymous(
        sheet.number("receipt", 0),
        sheet.number("margin", 0),
        sheet.number("asks", 0),
        sheet.number("worth", 0));
  }

  private static List<AgeBand> ages(Sheet sheet) {
    return sheet.names().stream()
        .map(
            years -> {
              int dash = years.indexOf('-');
              return new AgeBand(
                  Double.parseDouble(years.substring(0, dash)),
                  Double.parseDouble(years.substring(dash + 1)),
                  sheet.number(years));
            })
        .toList();
  }

  private static Returns returns(Sheet sheet) {
    return sheet.names().isEmpty()
        ? new Returns(0, 0, new Spread.Fixed(0))
        : new Returns(
            sheet.number("share"),
            sheet.whole("limitDays"),
            AskFigures.spread(sheet.sheet("after")));
  }
}
