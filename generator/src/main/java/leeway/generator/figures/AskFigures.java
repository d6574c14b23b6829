package leeway.generator.figures;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.chance.Choice;
import leeway.generator.chance.Spread;

/** The kinds of ask, and what all of them share. */
public record AskFigures(
    List<Kind> kinds,
    List<Kind.Share> channels,
    List<ChannelStart> starts,
    double refusedWell,
    double secondContact,
    Reasons reasons,
    Claims claims) {

  /** The day on which a channel was opened. */
  public record ChannelStart(String channel, LocalDate from) {}

  /**
   * The share of till lines whose reason is "our mistake", and the stores that type it so many
   * times as often.
   */
  public record Reasons(double mistake, List<Kind.Share> more) {}

  /** When claims are paid, and the share charged back later. */
  public record Claims(List<Paid> paid, double chargedBack, Spread chargedBackMonths) {}

  /** Days until a claim is paid; an empty {@code claim} fits all, from a day on. */
  public record Paid(String claim, LocalDate from, Spread days) {}

  /** Copies the lists. */
  public AskFigures {
    kinds = List.copyOf(kinds);
    channels = List.copyOf(channels);
    starts = List.copyOf(starts);
  }

  static AskFigures of(Sheet page) {
    var starts = page.sheet("channelFrom");
    var reasons = page.sheet("reasons");
    return new AskFigures(
        page.sheets("kinds").stream().map(KindSheet::read).toList(),
        shares(page.sheet("channels")),
        starts.names().stream().map(name -> new ChannelStart(name, starts.date(name))).toList(),
        page.number("refusedWell"),
        page.number("secondContact"),
        new Reasons(reasons.number("mistake"), shares(reasons.sheet("more"))),
        claims(page.sheet("claims")));
  }

  /** Returns the kind of this id. */
  public Kind kind(String id) {
    return kinds.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "asks: expected a kind `" + id + "`, found none; add it"));
  }

  AskFigures withoutAbuse() {
    return new AskFigures(
        kinds.stream().map(KindSheet::withoutAbuse).toList(),
        channels,
        starts,
        refusedWell,
        secondContact,
        new Reasons(reasons.mistake(), List.of()),
        claims);
  }

  /** Returns the choice among the names of a sheet, each as likely as its number. */
  static Choice<String> choice(Sheet sheet) {
    return Choice.among(sheet.names(), sheet::number);
  }

  static List<Kind.Share> shares(Sheet sheet) {
    return sheet.names().stream().map(name -> new Kind.Share(name, sheet.number(name))).toList();
  }

  /** Returns the curve of a sheet: {@code median, s}, {@code from, to} or {@code bands}. */
  static Spread spread(Sheet sheet) {
    if (sheet.has("median")) {
      return logNormal(sheet);
    }
    if (sheet.has("bands")) {
      var bands = sheet.sheet("bands");
      return Spread.Bands.of(bands.names().stream().map(name -> band(bands, name)).toList());
    }
    return new Spread.Even(sheet.number("from"), sheet.number("to"));
  }

  static Spread.LogNormal logNormal(Sheet sheet) {
    return new Spread.LogNormal(sheet.number("median"), sheet.number("s"));
  }

  private static Spread.Band band(Sheet bands, String name) {
    int dash = name.indexOf('-');
    return new Spread.Band(
        Integer.parseInt(name.substring(0, dash)),
        Integer.parseInt(name.substring(dash + 1)),
        bands.number(name));
  }

  private static Claims claims(Sheet sheet) {
    var chargedBack = sheet.sheet("chargedBack");
    return new Claims(
        sheet.sheets("paid").stream()
            .map(
                paid ->
                    new Paid(
                        paid.text("claim", ""),
                        paid.date("from", LocalDate.MIN),
                        spread(paid.sheet("days"))))
            .toList(),
        chargedBack.number("share"),
        spread(chargedBack.sheet("months")));
  }
}
