package leeway.policy.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import leeway.engine.SourceText;
import leeway.policy.KindId;
import leeway.policy.document.Fields;
import leeway.policy.document.Formula;
import leeway.policy.document.Problems;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Kind;
import leeway.worth.Money;
import leeway.worth.Payer;
import leeway.worth.Severity;

/** Reads {@code let} and {@code kinds} of {@code worth.yaml}: all that is FEEL over the facts. */
final class FormulaReader {
  private static final SourceText ZERO = SourceText.of("worth.yaml", "0");

  private final Facts facts;
  private final Rounding rounding;
  private final Problems problems;
  private final Set<String> names;

  FormulaReader(Facts facts, Rounding rounding, Problems problems) {
    this.facts = facts;
    this.rounding = rounding;
    this.problems = problems;
    this.names = new TreeSet<>(facts.definitions().keySet());
    names.add(Facts.KIND);
    names.add(Facts.TODAY);
  }

  /** The named formulas; each finds the facts and those that stand before it. */
  SequencedMap<String, Formula> named(Fields file) {
    var named = new LinkedHashMap<String, Formula>();
    file.textsByKey("let")
        .forEach(
            (name, text) -> {
              Formula.parse(text, names, problems).ifPresent(it -> named.put(name, it));
              names.add(name);
            });
    return named;
  }

  Map<KindId, KindFigures> kinds(Fields file) {
    var kinds = new HashMap<KindId, KindFigures>();
    file.fieldsByKey("kinds")
        .forEach(
            (name, fields) -> {
              var figures = kind(fields);
              var known =
                  facts.kinds().values().stream().filter(it -> it.id().value().equals(name));
              known
                  .findFirst()
                  .ifPresentOrElse(
                      kind -> {
                        requireAsked(kind, figures, fields);
                        kinds.put(kind.id(), figures);
                      },
                      () -> unknownKind(name, fields));
            });
    return kinds;
  }

  private KindFigures kind(Fields fields) {
    var codes = Arrays.stream(Severity.values()).map(Severity::code).toList();
    var severity = fields.oneOf("severity", codes, Severity.MINOR.code());
    var figures =
        new KindFigures(
            Severity.of(severity).orElse(Severity.MINOR),
            money(fields, "secondContact"),
            money(fields, "supervisor"),
            fields.number("queueMinutes", BigDecimal.ZERO).max(BigDecimal.ZERO),
            ladder(fields));
    fields.done();
    return figures;
  }

  private SequencedMap<String, Costing> ladder(Fields kind) {
    var ladder = new LinkedHashMap<String, Costing>();
    kind.fieldsByKey("ladder")
        .forEach(
            (concession, fields) ->
                costing(fields).ifPresent(costing -> ladder.put(concession, costing)));
    return ladder;
  }

  private Optional<Costing> costing(Fields fields) {
    var cash = formula(fields, "cash");
    var out = formula(fields, "goodsOut");
    var back = formula(fields, "goodsBack");
    var handling = formula(fields, "handling");
    var borneBy = borneBy(fields);
    fields.done();
    return cash.isEmpty() || out.isEmpty() || back.isEmpty() || handling.isEmpty()
        ? Optional.empty()
        : Optional.of(new Costing(cash.get(), out.get(), back.get(), handling.get(), borneBy));
  }

  private SortedMap<Payer, Formula> borneBy(Fields fields) {
    var shares = new TreeMap<Payer, Formula>();
    var written = fields.fields("borneBy");
    for (var payer : Payer.values()) {
      if (payer != Payer.US && written.has(payer.code())) {
        formula(written, payer.code()).ifPresent(share -> shares.put(payer, share));
      }
    }
    written.done();
    return shares;
  }

  /** The formula under a key; nothing where it cannot be read, zero where it is left out. */
  private Optional<Formula> formula(Fields fields, String key) {
    return Formula.parse(fields.optionalText(key).orElse(ZERO), names, problems);
  }

  private Money money(Fields fields, String key) {
    var amount = fields.number(key, BigDecimal.ZERO);
    if (amount.signum() < 0) {
      problems.error(
          "not-an-amount",
          fields.place(key),
          "`" + key + "` is an amount of zero or more, got `" + amount + "`",
          "write what it costs us");
    }
    return rounding.money(amount.max(BigDecimal.ZERO));
  }

  private void requireAsked(Kind kind, KindFigures figures, Fields fields) {
    var asked = kind.terms().concession();
    if (!figures.ladder().containsKey(asked)) {
      problems.error(
          "step-missing",
          fields.place("ladder"),
          "the ladder has the concession that is asked for, `" + asked + "`, got none",
          "add `" + asked + ": {cash: …}` to it");
    }
  }

  private void unknownKind(String name, Fields fields) {
    problems.error(
        "unknown-kind",
        fields.place(),
        "no kind of request is named `" + name + "`",
        "name one of the kinds of `facts.yaml`");
  }
}
