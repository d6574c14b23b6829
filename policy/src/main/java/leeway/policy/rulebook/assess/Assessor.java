package leeway.policy.rulebook.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.Words;
import leeway.policy.document.Formula;
import leeway.policy.facts.Company;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Kind;
import leeway.policy.nearest.NearestGrant;
import leeway.policy.rulebook.decision.Amount;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.standing.Amounts;
import leeway.policy.words.Messages;
import leeway.worth.Money;

/** Assesses asks: hears the rules, combines what they say, and puts it into words. */
public final class Assessor {
  private final String version;
  private final Company company;
  private final Facts facts;
  private final Hearing hearing;
  private final Messages messages;
  private final Weigher weigher;
  private final MissingFacts missingFacts;
  private final NearestWay nearestWay;

  public Assessor(Contents contents, Hearing hearing) {
    this.version = contents.version();
    this.company = contents.company();
    this.facts = contents.facts();
    this.hearing = hearing;
    this.messages = contents.messages();
    this.weigher = new Weigher(contents.figures());
    var cuts = hearing.cuts(Evaluating.of(contents, Evaluating.Way.MASKS).declared(facts));
    this.missingFacts = new MissingFacts(facts, cuts, this::combine);
    this.nearestWay =
        new NearestWay(facts, hearing, this::combine, cuts, smallestAmount(contents.company()));
  }

  /** What the rules say of an ask. */
  public Assessment assess(Ask ask, Kind kind) {
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
            weigher.asked(kind, amount(kind, scope), scope, combination.offers()),
            weigher.weigh(kind, scope, combination, missing),
            tasks(kind, scope),
            Words.NONE);
    return messages.put(withoutWords, kind, ask, scope);
  }

  /** What a concession costs beyond a rule, given to this amount. */
  public Amounts cost(Ask ask, Kind kind, String concession, Money amount) {
    var scope = facts.scope(kind.id(), ask.day(), ask.situation());
    return weigher.cost(kind, concession, amount, amount(kind, scope), scope);
  }

  private static BigDecimal smallestAmount(Company company) {
    return BigDecimal.ONE.movePointLeft(company.currency().getDefaultFractionDigits());
  }

  /** What would have to be otherwise for a grant. */
  public NearestGrant nearestGrant(Ask ask, Kind kind) {
    return nearestWay.of(ask, kind);
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

  private Optional<Money> amount(Kind kind, Map<String, Value> scope) {
    return kind.terms().amount().stream().findFirst().flatMap(it -> money(it, scope));
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
