package leeway.generator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Market;
import leeway.generator.figures.Segment;
import leeway.generator.figures.Store;

/** Where customers live, what they speak and, for parties, what they are called. */
final class Homes {
  private final Figures figures;
  private final Market market;
  private final Choice<Store> stores;
  private final List<Market.Region> parties;
  private final Map<String, Choice<Customer>> sellers = new LinkedHashMap<>();

  Homes(Setting setting) {
    this.figures = setting.figures();
    this.market = figures.market();
    this.stores = Population.storesByReceipts(figures);
    this.parties = partyRegions();
  }

  Customer.Home draw(Draws draws, Segment segment, String id, Population population) {
    if (!segment.soldBy().isEmpty()) {
      var seller =
          sellers.computeIfAbsent(segment.id(), _ -> sellers(segment, population)).draw(draws);
      return new Customer.Home(
          seller.id(), seller.home().region(), seller.home().city(), seller.home().language());
    }
    if (segment.stays()) {
      return ofParty(draws, segment, id);
    }
    var store =
        segment.home().isEmpty() ? stores.draw(draws) : figures.store(segment.home()).orElseThrow();
    return new Customer.Home(
        store.id(), store.region(), store.name(), language(draws, store.region()));
  }

  /** Returns the name of a party; persons have none. */
  String name(Draws draws, Segment segment, String id, Customer.Home home) {
    var known = named(id);
    if (known.isPresent()) {
      return known.get().name();
    }
    var words =
        segment.stays() ? market.partyNames(segment.id(), home.region()) : List.<String>of();
    return words.isEmpty()
        ? ""
        : words.get(draws.below(words.size()))
            + " "
            + home.city()
            + " "
            + id.substring(id.indexOf('-') + 1);
  }

  private Customer.Home ofParty(Draws draws, Segment segment, String id) {
    var known = named(id).filter(party -> !party.city().isEmpty());
    var region =
        known.map(party -> market.region(party.region())).orElseGet(() -> regionOf(segment, id));
    String city =
        known
            .map(Market.Named::city)
            .orElseGet(() -> region.cities().get(draws.below(region.cities().size())).name());
    boolean dealer = segment.id().startsWith("D");
    String place = dealer ? id : market.stores().getFirst().id();
    return new Customer.Home(place, region.id(), city, language(draws, region.id()));
  }

  /**
   * Dealers fill the published numbers of each country exactly; the list is walked in steps so that
   * no class takes one country.
   */
  private Market.Region regionOf(Segment segment, String id) {
    int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    int before = 0;
    for (Segment other : market.segments()) {
      if (other.equals(segment)) {
        break;
      }
      before += other.id().startsWith("D") ? other.count() : 0;
    }
    return parties.get((int) ((before + number) * 89L % parties.size()));
  }

  private List<Market.Region> partyRegions() {
    var all = new ArrayList<Market.Region>();
    for (var region : market.regions()) {
      for (int i = 0; i < region.share(); i++) {
        all.add(region);
      }
    }
    return all;
  }

  private Choice<Customer> sellers(Segment segment, Population population) {
    var all = new ArrayList<Customer>();
    for (String seller : segment.soldBy()) {
      all.addAll(population.members(market.segment(seller)));
    }
    return Choice.among(all, Homes::volume);
  }

  /** Returns the pieces a year of a party. */
  static double volume(Customer customer) {
    return customer.segment().basket() instanceof Segment.Basket.Pieces pieces
        ? customer.purchasesPerYear() * pieces.mean()
        : customer.purchasesPerYear();
  }

  private String language(Draws draws, String region) {
    return market.region(region).languages().draw(draws);
  }

  private Optional<Market.Named> named(String id) {
    return market.named().stream().filter(party -> party.id().equals(id)).findFirst();
  }
}
