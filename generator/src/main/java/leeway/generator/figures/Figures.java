package leeway.generator.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is known in advance of a sample company: its pages, read. */
public record Figures(
    String id,
    Frame frame,
    Seasonality seasonality,
    Market market,
    Goods goods,
    Workforce workforce,
    AskFigures asks,
    TruthFigures truth,
    Incidents incidents,
    Texts texts) {

  /**
   * Reads the pages of {@code company}; throws IllegalArgumentException with the place of the first
   * mistake.
   */
  public static Figures read(String company) {
    var frame = Sheet.read(company, "frame");
    var people = Sheet.read(company, "people");
    return new Figures(
        company,
        Frame.of(frame),
        Seasonality.of(frame.sheet("seasons")),
        Market.of(frame),
        Goods.of(frame),
        Workforce.of(people),
        AskFigures.of(Sheet.read(company, "asks")),
        TruthFigures.of(Sheet.read(company, "truth")),
        Incidents.of(Sheet.read(company, "events"), frame.sheets("outliers")),
        Texts.of(Sheet.read(company, "texts")));
  }

  /**
   * Returns the same company in years without events, abuse and honest outliers: the ground that
   * its control totals describe.
   */
  public Figures calm() {
    return new Figures(
        id,
        frame,
        seasonality,
        market,
        goods,
        workforce,
        asks.withoutAbuse(),
        truth,
        Incidents.NONE,
        texts);
  }

  /** Returns the store of this id, if it is one. */
  public Optional<Store> store(String storeId) {
    return market.stores().stream().filter(store -> store.id().equals(storeId)).findFirst();
  }

  /** Returns the stores that have a door. */
  public List<Store> doors() {
    return market.stores().stream().filter(store -> !store.web()).toList();
  }

  /** Returns every fact that an ask of this company may have, in the order of the figures. */
  public List<String> factNames() {
    var names = new LinkedHashSet<String>();
    names.add("region");
    names.add("queueBehind");
    Stream.of(
            asks.kinds().stream().map(Kind::facts),
            incidents.events().stream().map(Incidents.Event::facts),
            incidents.stories().stream().map(story -> story.peculiar().facts()))
        .flatMap(lists -> lists)
        .flatMap(List::stream)
        .map(FactFigure::name)
        .forEach(names::add);
    incidents
        .planted()
        .forEach(planted -> planted.facts().known().forEach(fact -> names.add(fact.name())));
    return List.copyOf(names);
  }
}
