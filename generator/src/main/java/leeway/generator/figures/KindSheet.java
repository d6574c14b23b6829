package leeway.generator.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import leeway.generator.chance.Choice;

/** Reads one kind of ask from its sheet. */
final class KindSheet {
  private KindSheet() {}

  static Kind read(Sheet sheet) {
    return new Kind(
        sheet.text("id"),
        sheet.text("tag"),
        sheet.text("said"),
        sheet.number("perYear"),
        outcomes(sheet.sheet("outcome")),
        sheet.number("owed") / 100,
        Condition.of(sheet.sheetOrEmpty("owedWhen")),
        sheet.number("abuse") / 100,
        Kind.Severity.valueOf(sheet.text("class").toUpperCase(Locale.ROOT)),
        asked(sheet),
        when(sheet),
        facts(sheet.sheetOrEmpty("facts")),
        facts(sheet.sheetOrEmpty("hidden")),
        bought(sheet),
        amount(sheet.sheet("amount")),
        sheet.sheets("cost").stream().map(KindSheet::cost).toList(),
        after(sheet));
  }

  static Kind withoutAbuse(Kind kind) {
    return new Kind(
        kind.id(),
        kind.tag(),
        kind.said(),
        kind.perYear(),
        kind.outcomes(),
        kind.owed(),
        kind.owedWhen(),
        0,
        kind.severity(),
        kind.asked(),
        kind.when(),
        kind.facts(),
        kind.hidden(),
        kind.bought(),
        kind.amount(),
        kind.costs(),
        kind.after());
  }

  static Choice<Outcome> outcomes(Sheet sheet) {
    return Choice.among(
        sheet.names().stream().map(Outcome::valueOf).toList(),
        outcome -> sheet.number(outcome.name()));
  }

  static Kind.Amount amount(Sheet sheet) {
    if (sheet.has("of")) {
      return new Kind.Amount.OneOf(AskFigures.choice(sheet.sheet("of")));
    }
    if (sheet.has("fact")) {
      return new Kind.Amount.Product(
          sheet.text("fact"), sheet.number("times", 1), sheet.text("timesFact", ""));
    }
    return new Kind.Amount.Drawn(AskFigures.spread(sheet));
  }

  private static List<FactFigure> facts(Sheet facts) {
    return facts.names().stream().map(name -> FactFigure.of(facts, name)).toList();
  }

  private static Kind.Asked asked(Sheet sheet) {
    return new Kind.Asked(
        sheet.text("asker", "").equals("nobody"),
        AskFigures.shares(sheet.sheetOrEmpty("askers")),
        AskFigures.shares(sheet.sheetOrEmpty("channels")),
        sheet.text("who"),
        sheet.text("decides", ""));
  }

  private static Kind.When when(Sheet sheet) {
    var months = sheet.sheetOrEmpty("months");
    var named = months.names().stream().filter(name -> !name.equals("rest")).toList();
    var shares = named.stream().map(name -> month(months, name)).toList();
    double given = shares.stream().mapToDouble(Kind.MonthShare::value).sum();
    var times = sheet.sheetOrEmpty("times");
    return new Kind.When(
        shares,
        months.has("rest") ? (1 - given) / (12 - shares.size()) : 0,
        times.names().stream().map(name -> month(times, name)).toList(),
        sheet.text("season", ""),
        (int) sheet.number("monthsLater", 0));
  }

  private static Kind.MonthShare month(Sheet sheet, String name) {
    return new Kind.MonthShare(Integer.parseInt(name), sheet.number(name));
  }

  private static Kind.Bought bought(Sheet sheet) {
    if (!sheet.has("bought")) {
      return new Kind.Bought.Never();
    }
    var bought = sheet.sheet("bought");
    String fact = bought.text("fact", "");
    return new Kind.Bought.Before(
        fact, bought.number("days", 1), (int) bought.number("plus", 0), sheet.text("line", ""));
  }

  private static Kind.Cost cost(Sheet sheet) {
    return new Kind.Cost(
        Condition.of(sheet.sheetOrEmpty("when")),
        sheet.date("from", LocalDate.MIN),
        sheet.number("upTo", Double.MAX_VALUE),
        sheet.number("share"),
        sheet.text("plusShareOf", ""),
        sheet.number("plus", 0));
  }

  private static Kind.After after(Sheet sheet) {
    return new Kind.After(
        sheet.text("till", "none"),
        sheet.text("claim", ""),
        sheet.has("promise") ? List.of(promise(sheet.sheet("promise"))) : List.of(),
        sheet.has("wait") ? List.of(AskFigures.logNormal(sheet.sheet("wait"))) : List.of());
  }

  private static Kind.Promise promise(Sheet sheet) {
    return new Kind.Promise(
        Outcome.valueOf(sheet.text("on")),
        sheet.text("text"),
        sheet.number("never"),
        AskFigures.spread(sheet.sheet("days")));
  }
}
