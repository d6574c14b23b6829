package leeway.policy.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Asked;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.document.Formula;
import leeway.policy.facts.Company;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Kind;
import leeway.worth.Money;

/** Assesses asks: hears the rules, combines what they say, and puts it into words. */
final class Assessor {
  private final String version;
  private final Company company;
  private final Facts facts;
  private final Hearing hearing;
  private final Messages messages;
  private final MissingFacts missingFacts;

  Assessor(String version, Company company, Facts facts, Hearing hearing, Messages messages) {
    this.version = version;
    this.company = company;
    this.facts = facts;
    this.hearing = hearing;
    this.messages = messages;
    this.missingFacts = new MissingFacts(facts, this::combine);
  }

  Assessment assess(Ask ask, Kind kind) {
    var combination = combine(ask, kind);
    var missing = missingFacts.of(ask, kind, combination);
    var ruling = withFacts(combination.ruling(), missing);
    var scope = facts.scope(kind.id(), ask.day(), ask.situation());
    var withoutWords =
        new Assessment(
            version,
            kind.id(),
            ask.day(),
            ruling,
            combination.offers(),
            combination.withheld(),
            combination.guardrails(),
            combination.unmet(),
            missing,
            asked(kind, scope, combination.offers()),
            tasks(kind, scope),
            Messages.NO_WORDS);
    return messages.put(withoutWords, kind, ask.language());
  }

  private Combination combine(Ask ask, Kind kind) {
    var scope = facts.scope(kind.id(), ask.day(), ask.situation());
    var findings = hearing.of(kind, ask.day(), ask.situation());
    return new Combination(
        findings, kind.terms().paid().stream().findFirst().flatMap(paid -> money(paid, scope)));
  }

  private static Ruling withFacts(Ruling ruling, List<MissingFact> missing) {
    return ruling instanceof Ruling.NeedsFacts ? new Ruling.NeedsFacts(missing) : ruling;
  }

  /** Until costs are known the cost of a yes is its face amount. */
  private Asked asked(Kind kind, Map<String, Value> scope, List<Concession> offers) {
    var zero = Money.zero(company.currency());
    var offered = offers.stream().map(offer -> offer.amount().max(zero)).reduce(zero, Money::plus);
    var amount = kind.terms().amount().stream().findFirst().flatMap(it -> money(it, scope));
    var beyond =
        amount.<Cost>map(
            it -> {
              var rest = it.minus(offered).max(zero);
              return new Cost.Known(rest, rest);
            });
    return new Asked(kind.terms().concession(), beyond.orElseGet(Cost.Unknown::new));
  }

  private static List<String> tasks(Kind kind, Map<String, Value> scope) {
    return kind.terms().tasks().stream()
        .filter(task -> task.when().evaluate(scope).isTrue())
        .map(Kind.Task::code)
        .toList();
  }

  private Optional<Money> money(Formula formula, Map<String, Value> scope) {
    return Amount.of(formula.evaluate(scope), company.currency());
  }
}
