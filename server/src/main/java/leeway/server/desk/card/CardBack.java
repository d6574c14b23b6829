package leeway.server.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leeway.engine.feel.Value;
import leeway.policy.GuardrailHit;
import leeway.policy.facts.FactDefinition;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.weighing.Estimate;
import leeway.policy.weighing.Weighing;
import leeway.policy.words.FactText;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Answer;
import leeway.worth.Exposure;
import leeway.worth.Money;
import leeway.worth.Payer;

/**
 * The back of a card, for people only: what the yes and the no cost, the advice and the estimates
 * that it hangs on (three at most), what is not met, and the facts with where they come from.
 */
public final class CardBack {
  private final Answer answer;
  private final Rulebook rulebook;
  private final CardWords words;
  private final List<LineView> lines = new ArrayList<>();

  private CardBack(Answer answer, Rulebook rulebook, CardWords words) {
    this.answer = answer;
    this.rulebook = rulebook;
    this.words = words;
  }

  public static List<LineView> of(Answer answer, Rulebook rulebook, CardWords words) {
    var back = new CardBack(answer, rulebook, words);
    back.addMoney();
    back.addRules();
    back.addFacts();
    var assessment = answer.sealed().assessment();
    back.add("card.rulebook", assessment.rulebook().substring(0, 12));
    back.add("card.digest", answer.digest().substring(0, 12));
    return List.copyOf(back.lines);
  }

  private void addMoney() {
    if (answer.sealed().assessment().weighing() instanceof Weighing.Weighed weighed) {
      add("back.advice", advice(weighed));
      add("back.costs", amount(weighed.yes().total()) + parts(weighed.yes()));
      weighed.yes().borneByOthers().forEach((payer, share) -> add(payer(payer), amount(share)));
      add("back.cost-of-no", amount(weighed.costOfNo()));
      weighed.estimates().forEach(this::addEstimate);
    }
  }

  private String advice(Weighing.Weighed weighed) {
    String advice = words.text("advice." + weighed.counsel().code());
    String instead =
        weighed.instead().stream()
            .findFirst()
            .map(it -> ": " + rulebook.name(it.concession(), language()) + ", " + amount(it.cost()))
            .orElse("");
    return advice + instead + " – " + words.text("reason." + weighed.reason());
  }

  private String parts(Exposure yes) {
    var parts = new ArrayList<String>();
    addPart(parts, "back.cash", yes.flow().cash());
    addPart(parts, "back.goods-out", yes.flow().goodsOut());
    addPart(parts, "back.goods-back", yes.flow().goodsBack().negated());
    addPart(parts, "back.handling", yes.handling());
    return parts.isEmpty() ? "" : " = " + String.join(", ", parts);
  }

  private void addPart(List<String> parts, String key, Money amount) {
    if (!amount.isZero()) {
      parts.add(words.text(key, amount(amount)));
    }
  }

  private static String payer(Payer payer) {
    return "back.payer-" + payer.code();
  }

  private void addEstimate(Estimate estimate) {
    String text = words.text("estimate." + estimate.what().code(), low(estimate), high(estimate));
    add(
        "back." + estimate.what().code(),
        words.text("back.sourced", text, estimate.source(), day(estimate)));
  }

  private String low(Estimate estimate) {
    return end(estimate, estimate.low());
  }

  private String high(Estimate estimate) {
    return end(estimate, estimate.high());
  }

  private String end(Estimate estimate, String end) {
    return switch (estimate.what()) {
      case MARGIN -> Written.roundAmount(end, rulebook.company().currency(), language());
      case BREAK_EVEN, LOSS -> end.equals("over-100") ? words.text("estimate.over-100") : end;
    };
  }

  private String day(Estimate estimate) {
    return Written.day(estimate.since(), answer.sealed().assessment().day(), language());
  }

  private void addRules() {
    var assessment = answer.sealed().assessment();
    var unmet = new UnmetWords(rulebook, words, language());
    for (var guards : GuardrailHit.Guards.values()) {
      add("checked." + guards.code(), words.text("checked." + assessment.checked(guards).code()));
    }
    assessment.unmet().forEach(it -> add("card.unmet", unmet.of(it)));
    assessment.guardrails().forEach(it -> add("guards." + it.guards().code(), it.rule().value()));
  }

  private void addFacts() {
    var definitions = rulebook.facts();
    answer
        .sealed()
        .situation()
        .known()
        .forEach(
            (name, fact) -> {
              var definition = definitions.get(name);
              if (definition != null && !definition.question().byLanguage().isEmpty()) {
                String text = text(fact.value(), definition);
                lines.add(
                    LineView.of(
                        definition.question().in(language()),
                        words.text(
                            "back.known", text, words.text("source." + fact.source().code()))));
              }
            });
  }

  private String text(Value value, FactDefinition definition) {
    var day = answer.sealed().assessment().day();
    return switch (value) {
      case Value.Bool(var truth) -> words.text(truth ? "form.yes" : "form.no");
      default -> FactText.of(value, definition, rulebook.company(), day, language());
    };
  }

  private String amount(Money amount) {
    return Written.shortAmount(amount, language());
  }

  private Locale language() {
    return answer.sealed().language();
  }

  private void add(String key, String text) {
    lines.add(LineView.of(words.text(key), text));
  }
}
