package leeway.generator.figures;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import leeway.generator.chance.Choice;

/**
 * What happened in these years: events, asks that everybody remembers, stories of abuse and of
 * honest repetition, beliefs.
 */
public record Incidents(
    List<Event> events,
    List<Planted> planted,
    List<Story> stories,
    List<Outlier> outliers,
    List<ChargeBack> chargeBacks,
    List<Belief> beliefs) {
  /** Quiet years. */
  public static final Incidents NONE =
      new Incidents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Changes how often a kind is asked or how it goes, in some days and stores and where some facts
   * hold.
   */
  public record Event(
      String id,
      String kind,
      Days days,
      List<String> stores,
      Condition where,
      double times,
      List<Choice<Outcome>> outcomes,
      double secondContacts,
      List<FactFigure> facts,
      String shut) {
    /** Returns whether it bears on an ask of this kind on this day at this place. */
    public boolean fits(String kindId, LocalDate day, String place) {
      return kind.equals(kindId) && days.hold(day) && (stores.isEmpty() || stores.contains(place));
    }
  }

  /** From a day to a day, both included. */
  public record Days(LocalDate from, LocalDate to) {
    /** Returns whether the day is one of them. */
    public boolean hold(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** One ask as it happened; an empty {@code customer} means nobody known. */
  public record Planted(
      String label,
      String kind,
      LocalDateTime at,
      String place,
      String customer,
      String who,
      String channel,
      Facts facts,
      double amount,
      Outcome outcome,
      double waitedMinutes,
      boolean owed,
      boolean promised,
      String language) {}

  /** Asks that belong together: who, how many, when, and what is peculiar about them. */
  public record Story(
      String label,
      String kind,
      int asks,
      int least,
      Days days,
      Askers askers,
      Hours hours,
      Cluster cluster,
      Peculiar peculiar) {}

  /** So many people of a segment or homes, or one customer; 0 people means anybody. */
  public record Askers(int people, String segment, List<String> homes, String customer) {}

  /** Weekdays, and clock times such as {@code 15:00-17:00}; empty means any. */
  public record Hours(List<Integer> days, String clock) {}

  /** Groups of asks so many hours wide; size 1 means none. */
  public record Cluster(int size, double hours, boolean samePerson) {}

  /** What differs from the kind; empty means nothing. */
  public record Peculiar(
      int stores,
      String place,
      String who,
      String decides,
      boolean offRota,
      String channel,
      String text,
      List<FactFigure> facts,
      List<Kind.Amount> amount,
      List<Choice<Outcome>> outcomes,
      boolean owed) {}

  /** A customer who files so many times its share of some kinds. */
  public record Outlier(String label, String customer, List<String> kinds, double times) {}

  /** The charge-back of a planted claim, and when somebody above overturned it. */
  public record ChargeBack(String label, LocalDate on, LocalDate overturnedOn) {}

  /**
   * What people believe would happen to them: staff's share, its spread over stores, what leaders
   * think, and the turns.
   */
  public record Belief(
      double staff, double storeSpread, double leadersThink, int heads, List<Turn> turns) {}

  /**
   * From a day on the share moves to another level, in some stores or in all; {@code base} is what
   * it was there, or 0.
   */
  public record Turn(LocalDate from, List<String> stores, double to, double base) {}

  /** Copies the lists. */
  public Incidents {
    events = List.copyOf(events);
    planted = List.copyOf(planted);
    stories = List.copyOf(stories);
    outliers = List.copyOf(outliers);
    chargeBacks = List.copyOf(chargeBacks);
    beliefs = List.copyOf(beliefs);
  }

  static Incidents of(Sheet page, List<Sheet> outliers) {
    return new Incidents(
        page.sheets("events").stream().map(IncidentSheet::event).toList(),
        page.sheets("planted").stream().map(IncidentSheet::planted).toList(),
        page.sheets("stories").stream().map(IncidentSheet::story).toList(),
        outliers.stream().map(IncidentSheet::outlier).toList(),
        page.sheets("chargeBacks").stream().map(IncidentSheet::chargeBack).toList(),
        page.has("belief") ? List.of(IncidentSheet.belief(page.sheet("belief"))) : List.of());
  }

  /** Returns the charge-back of the claim that was planted under this label. */
  public Optional<ChargeBack> chargeBack(String label) {
    return chargeBacks.stream().filter(planted -> planted.label().equals(label)).findFirst();
  }

  /** Returns how the asks of a kind went at this time and place, where an event changed it. */
  public Optional<Choice<Outcome>> outcomes(String kind, LocalDate day, String place) {
    return events.stream()
        .filter(event -> event.fits(kind, day, place) && !event.outcomes().isEmpty())
        .findFirst()
        .map(event -> event.outcomes().getFirst());
  }

  /**
   * Returns how many times as often as usual this ask is asked on this day at this place with these
   * facts.
   */
  public double times(String kind, LocalDate day, String place, Facts facts) {
    double times = 1;
    for (Event event : events) {
      if (event.fits(kind, day, place) && event.where().holds(facts)) {
        times *= event.times();
      }
    }
    return times;
  }

  /** Returns the most that {@link #times} can be on this day, whatever the place and the facts. */
  public double timesMax(String kind, LocalDate day) {
    double times = 1;
    for (Event event : events) {
      if (event.kind().equals(kind) && event.days().hold(day)) {
        times *= StrictMath.max(1, event.times());
      }
    }
    return times;
  }
}
