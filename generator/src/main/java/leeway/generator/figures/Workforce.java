package leeway.generator.figures;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import leeway.generator.chance.Spread;

/**
 * Who works for the company, how they are scheduled, who decides above whom and how long that
 * takes.
 */
public record Workforce(
    List<Role> roles,
    List<Named> named,
    Seasonal seasonal,
    int numbersFrom,
    Absence absence,
    Names names,
    List<Slot> reachable,
    List<Slot> queue,
    List<Wait> waits,
    List<String> decidersInPerson,
    List<String> decidersRemote,
    Desk remote,
    Machine machine,
    List<String> counters) {

  /** How a role is scheduled. */
  public enum Pattern {
    /** Five days a week, early or late, in opening hours. */
    STORE,
    /** The key holders of a store share its early and late shifts, so that one is always there. */
    KEYS,
    /** Monday to Friday. */
    OFFICE,
    /** Every third night. */
    NIGHT,
    /** A machine. */
    ALWAYS
  }

  /**
   * A role: heads in May and January, leaving a year, schedule; {@code at} is empty for roles
   * spread over the stores.
   */
  public record Role(String id, int may, int january, double leave, Pattern pattern, String at) {}

  /** Somebody known by name. */
  public record Named(String number, String name, String role, String at) {}

  /** First and last day of a seasonal job. */
  public record Seasonal(MonthDay from, MonthDay to) {}

  /** The share of days on which a key holder is absent, and stores where it differs. */
  public record Absence(double share, List<Kind.Share> stores) {}

  /** Names to draw from. */
  public record Names(List<String> given, List<String> family) {}

  /** Minutes that a call upward takes by a channel. */
  public record Wait(String channel, Spread.LogNormal minutes) {}

  /** A role at a place. */
  public record Desk(String role, String at) {}

  /** The machine that answers a channel from a day on, at most up to an amount. */
  public record Machine(String channel, String role, LocalDate from, double most) {}

  static Workforce of(Sheet page) {
    var history = page.sheet("history");
    var deciders = page.sheet("deciders");
    var machine = page.sheet("machine");
    return new Workforce(
        page.sheets("roles").stream().map(role -> role(role, history.number("leave"))).toList(),
        page.sheets("named").stream().map(Workforce::person).toList(),
        seasonal(history.sheet("seasonal")),
        history.whole("numbersFrom"),
        new Absence(
            page.sheet("absence").number("share"),
            AskFigures.shares(page.sheet("absence").sheet("stores"))),
        new Names(page.sheet("names").texts("given"), page.sheet("names").texts("family")),
        page.sheets("reachable").stream().map(Slot::of).toList(),
        page.sheets("queue").stream().map(Slot::of).toList(),
        waits(page.sheet("waits")),
        deciders.texts("inPerson"),
        deciders.texts("remote"),
        new Desk(page.sheet("remote").text("role"), page.sheet("remote").text("at")),
        new Machine(
            machine.text("channel"),
            machine.text("role"),
            machine.date("from"),
            machine.number("most")),
        page.texts("counters"));
  }

  /** Returns the minutes that a call upward takes by this channel. */
  public Spread.LogNormal waiting(String channel) {
    return waits.stream()
        .filter(wait -> wait.channel().equals(channel))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("waits: expected `" + channel + "`, found " + waits))
        .minutes();
  }

  private static Role role(Sheet sheet, double leave) {
    return new Role(
        sheet.text("id"),
        sheet.whole("may"),
        sheet.whole("january"),
        sheet.number("leave", leave),
        Pattern.valueOf(sheet.text("pattern").toUpperCase(Locale.ROOT)),
        sheet.text("at", ""));
  }

  private static Named person(Sheet sheet) {
    return new Named(
        sheet.text("number"), sheet.text("name"), sheet.text("role"), sheet.text("at"));
  }

  private static Seasonal seasonal(Sheet sheet) {
    return new Seasonal(
        MonthDay.parse("--" + sheet.text("from")), MonthDay.parse("--" + sheet.text("to")));
  }

  private static List<Wait> waits(Sheet sheet) {
    return sheet.names().stream()
        .map(name -> new Wait(name, AskFigures.logNormal(sheet.sheet(name))))
        .toList();
  }
}
