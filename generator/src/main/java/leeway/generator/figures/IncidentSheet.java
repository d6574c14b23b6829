package leeway.generator.figures;

import java.time.LocalDateTime;
import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Spread;

/** Reads events, planted asks, stories, outliers, charge-backs and beliefs from their sheets. */
final class IncidentSheet {
  private IncidentSheet() {}

  static Incidents.Event event(Sheet sheet) {
    return new Incidents.Event(
        sheet.text("id"),
        sheet.text("kind", ""),
        new Incidents.Days(sheet.date("from"), sheet.date("to")),
        sheet.texts("stores"),
        Condition.of(sheet.sheetOrEmpty("where")),
        sheet.number("times", 1),
        outcomes(sheet),
        sheet.number("secondContacts", 1),
        facts(sheet),
        sheet.text("shut", ""));
  }

  static Incidents.Planted planted(Sheet sheet) {
    var facts = sheet.sheet("facts");
    var known = facts.names().stream().map(name -> new Facts.Fact(name, facts.text(name))).toList();
    return new Incidents.Planted(
        sheet.text("label"),
        sheet.text("kind"),
        LocalDateTime.parse(sheet.text("at")),
        sheet.text("place"),
        sheet.text("customer", ""),
        sheet.text("who"),
        sheet.text("channel", "store"),
        new Facts(known),
        sheet.number("amount"),
        Outcome.valueOf(sheet.text("outcome")),
        sheet.number("waited"),
        sheet.flag("owed"),
        sheet.flag("promised"),
        sheet.text("language"));
  }

  static Incidents.Story story(Sheet sheet) {
    var cluster = sheet.sheetOrEmpty("cluster");
    return new Incidents.Story(
        sheet.text("label"),
        sheet.text("kind"),
        sheet.whole("asks"),
        sheet.whole("least"),
        new Incidents.Days(sheet.date("from"), sheet.date("to")),
        new Incidents.Askers(
            (int) sheet.number("people", 0),
            sheet.text("segment", ""),
            sheet.texts("homes"),
            sheet.text("customer", "")),
        new Incidents.Hours(
            sheet.numbers("days").stream().map(Double::intValue).toList(), sheet.text("clock", "")),
        new Incidents.Cluster(
            (int) cluster.number("size", 1),
            cluster.number("hours", 0),
            cluster.flag("samePerson")),
        peculiar(sheet));
  }

  static Incidents.Outlier outlier(Sheet sheet) {
    return new Incidents.Outlier(
        sheet.text("label"), sheet.text("customer"), sheet.texts("kinds"), sheet.number("times"));
  }

  static Incidents.ChargeBack chargeBack(Sheet sheet) {
    return new Incidents.ChargeBack(
        sheet.text("label"), sheet.date("on"), sheet.date("overturned"));
  }

  static Incidents.Belief belief(Sheet sheet) {
    return new Incidents.Belief(
        sheet.number("staff"),
        sheet.number("storeSpread"),
        sheet.number("leadersThink"),
        sheet.whole("heads"),
        sheet.sheets("turns").stream()
            .map(
                turn ->
                    new Incidents.Turn(
                        turn.date("from"),
                        turn.texts("stores"),
                        turn.number("to"),
                        turn.number("base", 0)))
            .toList());
  }

  private static Incidents.Peculiar peculiar(Sheet sheet) {
    return new Incidents.Peculiar(
        (int) sheet.number("stores", 0),
        sheet.text("place", ""),
        sheet.text("who", ""),
        sheet.text("decides", ""),
        sheet.flag("offRota"),
        sheet.text("channel", ""),
        sheet.text("text", ""),
        facts(sheet),
        sheet.has("amount") ? List.of(KindSheet.amount(sheet.sheet("amount"))) : List.of(),
        outcomes(sheet),
        sheet.flag("owed"));
  }

  private static List<FactFigure> facts(Sheet sheet) {
    var facts = sheet.sheetOrEmpty("facts");
    return facts.names().stream().map(name -> fact(facts, name)).toList();
  }

  /** A number in a story is that number, not a chance. */
  private static FactFigure fact(Sheet facts, String name) {
    return facts.hasNumber(name)
        ? new FactFigure(name, new FactFigure.Curve.Amount(new Spread.Fixed(facts.number(name))))
        : FactFigure.of(facts, name);
  }

  private static List<Choice<Outcome>> outcomes(Sheet sheet) {
    return sheet.has("outcome") ? List.of(KindSheet.outcomes(sheet.sheet("outcome"))) : List.of();
  }
}
