package leeway.generator.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hidden truth: what an answer does to a customer. */
public record TruthFigures(
    int months,
    Times times,
    double lateYesMinutes,
    List<Kind.Share> costOfNo,
    List<Group> groups,
    Fear fear) {

  /**
   * How much more or less it matters for a new or an old customer, and after an earlier refusal.
   */
  public record Times(
      int newDays, double young, int oldYears, double old, int againMonths, double again) {}

  /** Effects on some segments for some kinds; empty lists mean all. */
  public record Group(List<String> segments, List<String> kinds, List<Line> lines) {}

  /** The effect of one manner of answer in one class. */
  public record Line(Kind.Severity severity, Manner manner, Effect effect) {}

  /** How an answer was given. */
  public enum Manner {
    COLD,
    WELL,
    LATE_YES,
    YES
  }

  /**
   * Leaves at once with chance {@code leaves}; else, with chance {@code chance}, buys {@code keeps}
   * times as often.
   */
  public record Effect(double leaves, double chance, double keeps) {
    /** Nothing changes. */
    public static final Effect NONE = new Effect(0, 0, 1);
  }

  /**
   * Who doesn't dare: for a kind, the share of a group's members who never use their limit, and how
   * often the others still do in the days after a charge-back so many kilometres around.
   */
  public record Fear(
      String kind, List<Kind.Share> never, double keeps, int days, double kilometres) {}

  static TruthFigures of(Sheet page) {
    return new TruthFigures(
        page.whole("months"),
        new Times(
            page.whole("newDays"),
            page.number("newTimes"),
            page.whole("oldYears"),
            page.number("oldTimes"),
            page.whole("againMonths"),
            page.number("againTimes")),
        page.number("lateYesMinutes"),
        AskFigures.shares(page.sheet("costOfNo")),
        page.sheets("effects").stream().map(TruthFigures::group).toList(),
        fear(page.sheetOrEmpty("fear")));
  }

  /** Returns what an answer of this manner does to a customer of this segment. */
  public Effect effect(String segment, String kind, Kind.Severity severity, Manner manner) {
    return groups.stream()
        .filter(group -> group.segments().isEmpty() || group.segments().contains(segment))
        .filter(group -> group.kinds().isEmpty() || group.kinds().contains(kind))
        .findFirst()
        .flatMap(group -> effect(group, severity, manner))
        .orElse(Effect.NONE);
  }

  /** Returns what a no by this channel costs us, whoever the customer is. */
  public double costOfNo(String channel) {
    return costOfNo.stream()
        .filter(cost -> cost.name().equals(channel))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "costOfNo: expected `" + channel + "`, found " + costOfNo))
        .share();
  }

  private static Optional<Effect> effect(Group group, Kind.Severity severity, Manner manner) {
    return group.lines().stream()
        .filter(line -> line.severity() == severity && line.manner() == manner)
        .map(Line::effect)
        .findFirst();
  }

  private static Fear fear(Sheet sheet) {
    var chargeBack = sheet.sheetOrEmpty("chargeBack");
    return new Fear(
        sheet.text("kind", ""),
        AskFigures.shares(sheet.sheetOrEmpty("never")),
        chargeBack.number("keeps", 1),
        (int) chargeBack.number("days", 0),
        chargeBack.number("kilometres", 0));
  }

  private static Group group(Sheet sheet) {
    var lines =
        Arrays.stream(Kind.Severity.values())
            .filter(severity -> sheet.has(severity.name().toLowerCase(Locale.ROOT)))
            .flatMap(
                severity ->
                    lines(sheet.sheet(severity.name().toLowerCase(Locale.ROOT)), severity).stream())
            .toList();
    return new Group(sheet.texts("segments"), sheet.texts("kinds"), lines);
  }

  private static List<Line> lines(Sheet sheet, Kind.Severity severity) {
    return sheet.names().stream()
        .map(name -> new Line(severity, manner(name), effect(sheet.sheet(name))))
        .toList();
  }

  private static Manner manner(String name) {
    return switch (name) {
      case "cold" -> Manner.COLD;
      case "well" -> Manner.WELL;
      case "lateYes" -> Manner.LATE_YES;
      case "yes" -> Manner.YES;
      default ->
          throw new IllegalArgumentException(
              "effects: expected cold, well, lateYes or yes, got `" + name + "`");
    };
  }

  private static Effect effect(Sheet sheet) {
    return new Effect(sheet.number("leaves", 0), sheet.number("chance", 1), sheet.number("keeps"));
  }
}
