package leeway.policy.figures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import leeway.policy.document.Fields;
import leeway.policy.document.Problems;
import leeway.policy.facts.Facts;
import leeway.worth.Chance;
import leeway.worth.Figures;
import leeway.worth.Floor;
import leeway.worth.LossRange;
import leeway.worth.MarginBand;
import leeway.worth.Money;
import leeway.worth.Provenance;
import leeway.worth.Severity;

/** Reads {@code worth.yaml}. Each estimate names its source, and the day since when it stands. */
public final class FiguresReader {
  private final Facts facts;
  private final Rounding rounding;
  private final Problems problems;

  private FiguresReader(Facts facts, Rounding rounding, Problems problems) {
    this.facts = facts;
    this.rounding = rounding;
    this.problems = problems;
  }

  /** The figures of the file, in the company's currency. */
  public static PublishedFigures read(
      Fields file, Currency currency, Facts facts, Problems problems) {
    return new FiguresReader(facts, new Rounding(currency), problems).figures(file);
  }

  private PublishedFigures figures(Fields file) {
    file.text("version");
    file.text("publishedBy");
    var since = date(file);
    var figures =
        new Figures(
            new Floor(money(file, "floor")),
            money(file, "personMinute"),
            losses(file, since),
            segments(file, since));
    var customer = customer(file.fields("customer"));
    var formulas = new FormulaReader(facts, rounding, problems);
    var published =
        new PublishedFigures(figures, customer, formulas.named(file), formulas.kinds(file));
    file.done();
    return published;
  }

  private Map<Severity, LossRange> losses(Fields file, LocalDate since) {
    var losses = new EnumMap<Severity, LossRange>(Severity.class);
    var written = file.fields("losses");
    for (var severity : Severity.values()) {
      var assumed = LossRange.assumed(severity, since);
      losses.put(
          severity,
          written.has(severity.code())
              ? loss(assumed, written.fields(severity.code()), since)
              : assumed);
    }
    written.done();
    return losses;
  }

  private LossRange loss(LossRange assumed, Fields fields, LocalDate since) {
    var low = fields.number("low", assumed.low().ofHundred());
    var high = fields.number("high", assumed.high().ofHundred());
    var provenance = provenance(fields, since);
    fields.done();
    try {
      return new LossRange(assumed.severity(), new Chance(low), new Chance(high), provenance);
    } catch (IllegalArgumentException e) {
      wrongRange(fields, "a range rises from `low` to `high`, both 0 to 100", low + ", " + high);
      return assumed;
    }
  }

  private Map<String, MarginBand> segments(Fields file, LocalDate since) {
    var segments = new HashMap<String, MarginBand>();
    file.fieldsByKey("segments")
        .forEach((name, fields) -> margin(fields, since).ifPresent(it -> segments.put(name, it)));
    return segments;
  }

  private Optional<MarginBand> margin(Fields fields, LocalDate since) {
    var low = money(fields, "low");
    var expected = money(fields, "expected");
    var high = money(fields, "high");
    var provenance = provenance(fields, since);
    fields.done();
    try {
      return Optional.of(new MarginBand(low, expected, high, provenance));
    } catch (IllegalArgumentException e) {
      wrongRange(
          fields,
          "a band rises from `low` over `expected` to `high`",
          low + ", " + expected + ", " + high);
      return Optional.empty();
    }
  }

  private void wrongRange(Fields fields, String expected, String got) {
    problems.error("not-a-range", fields.place(), expected + ", got " + got, "correct them");
  }

  private CustomerFacts customer(Fields fields) {
    var customer =
        new CustomerFacts(
            fact(fields, "segment"),
            fact(fields, "goodwillInAYear"),
            fact(fields, "goodwillInSevenDays"),
            fact(fields, "peopleBehind"));
    fields.done();
    return customer;
  }

  private String fact(Fields fields, String key) {
    var written = fields.optionalText(key);
    if (written.isEmpty() || facts.definitions().containsKey(written.get().text())) {
      return fields.text(key, "");
    }
    var text = written.get();
    problems.error(
        "unknown-fact",
        text.place(0, text.text().length()),
        "no fact is named `" + text.text() + "`",
        "name one of the facts of `facts.yaml`");
    return "";
  }

  private Provenance provenance(Fields fields, LocalDate since) {
    var source = fields.text("source", Provenance.ASSUMPTION);
    var from = fields.has("since") ? date(fields) : since;
    return new Provenance(source.isBlank() ? Provenance.ASSUMPTION : source, from);
  }

  private LocalDate date(Fields fields) {
    var text = fields.text("since");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.error(
          "not-a-date",
          fields.place("since"),
          "`since` is a date such as \"2026-01-31\", got `" + text + "`",
          "write the date in quotes");
      return LocalDate.EPOCH;
    }
  }

  private Money money(Fields fields, String key) {
    fields.text(key);
    return rounding.money(fields.number(key, BigDecimal.ZERO));
  }
}
