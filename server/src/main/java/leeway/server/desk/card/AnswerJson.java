package leeway.server.desk.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.GuardrailHit;
import leeway.policy.MissingFact;
import leeway.policy.UnmetCondition;
import leeway.policy.journal.Receipt;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.answer.Cover;
import leeway.server.desk.answer.Owing;
import leeway.server.journal.Decisions.Decision;
import leeway.worth.Money;

/**
 * What goes out, as {@code openapi.yaml} has it. An answer holds no worth, no cost to us and no
 * limit, so that machines may have it whole (law 15); what this one act may give is none of them.
 */
public final class AnswerJson {
  /** The place in the short number of a receipt; there is one place until stores are known. */
  public static final int PLACE = 1;

  private AnswerJson() {}

  public static Map<String, Object> of(Answer answer) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", answer.sealed().ask());
    json.put("digest", answer.digest());
    json.put("validUntil", answer.sealed().validUntil().toString());
    json.put("token", answer.token());
    json.put("assessment", assessment(answer.sealed().assessment()));
    json.put("standing", standing(answer));
    var words = CardWords.in(answer.sealed().language());
    json.put("card", card(CardFront.of(answer, words)));
    if (answer.sealed().isForMachine()) {
      json.put("machine", MachineCard.of(answer, words));
    }
    return json;
  }

  private static Map<String, Object> assessment(Assessment assessment) {
    var json = new LinkedHashMap<String, Object>();
    json.put("ruling", assessment.ruling().code());
    json.put("rulebook", assessment.rulebook());
    json.put("offers", list(assessment.offers(), AnswerJson::concession));
    json.put("unmet", list(assessment.unmet(), AnswerJson::unmet));
    json.put("missing", list(assessment.missing(), AnswerJson::missing));
    json.put("guardrails", list(assessment.guardrails(), AnswerJson::guardrail));
    json.put("checks", checks(assessment));
    return json;
  }

  private static Map<String, Object> checks(Assessment assessment) {
    var json = new LinkedHashMap<String, Object>();
    for (var guards : GuardrailHit.Guards.values()) {
      json.put(guards.code(), assessment.checked(guards).code());
    }
    return json;
  }

  private static Map<String, Object> concession(Concession concession) {
    var json = new LinkedHashMap<String, Object>();
    json.put("concession", concession.code());
    json.put("amount", money(concession.amount()));
    json.put("rule", concession.rule().value());
    json.put("clause", concession.clause());
    json.put("form", concession.form());
    json.put("owed", concession.isOwed());
    return json;
  }

  private static Map<String, Object> unmet(UnmetCondition unmet) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", unmet.rule().value());
    json.put("clause", unmet.clause());
    json.put("condition", unmet.condition());
    json.put("distance", unmet.distance());
    return json;
  }

  private static Map<String, Object> missing(MissingFact missing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("fact", missing.fact());
    json.put("question", missing.question());
    json.put(
        "changes",
        list(missing.changes(), it -> Map.of("value", it.value(), "ruling", it.ruling())));
    return json;
  }

  private static Map<String, Object> guardrail(GuardrailHit hit) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", hit.rule().value());
    json.put("guards", hit.guards().code());
    json.put("state", hit.state().code());
    json.put("clause", hit.clause());
    return json;
  }

  private static Map<String, Object> standing(Answer answer) {
    var standing = answer.standing();
    var json = new LinkedHashMap<String, Object>();
    json.put("permission", standing.permission().code());
    json.put("mayGive", money(answer.mayGive()));
    if (answer.standing().permission() != Permission.WITHIN_LATITUDE) {
      json.put("rest", owing(answer.rest()));
    }
    if (standing.handOver() == Standing.HandOver.ANOTHER) {
      json.put("handOver", owing(answer.rest()));
    }
    return json;
  }

  private static Map<String, Object> owing(Owing owing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("person", owing.person().value());
    json.put("name", owing.name());
    json.put("by", owing.by().toString());
    if (owing.isOnDuty()) {
      json.put("onDuty", true);
    }
    return json;
  }

  private static Map<String, Object> card(CardFront card) {
    return Map.of(
        "verdict",
        card.verdict(),
        "lines",
        list(card.lines(), line -> Map.of("label", line.label(), "text", line.text())));
  }

  /** A decision with its receipt, as each of the operations that record one returns it. */
  public static Map<String, Object> recorded(Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Long.toString(decision.seq()));
    json.put("recordedAt", decision.recordedAt().toString());
    json.put("receipt", receipt(decision.receipt()));
    return json;
  }

  public static Map<String, Object> act(Decision decision, Cover cover) {
    var json = recorded(decision);
    json.put("permission", decision.permission());
    json.put("concession", decision.concession());
    decision.amount().ifPresent(amount -> json.put("amount", money(amount)));
    json.put("settlement", decision.isDebt() ? "debt" : "handed-over");
    decision.promise().ifPresent(promise -> json.put("handOver", promised(decision)));
    json.put("cover", cover.json());
    json.put("reversed", decision.isCorrected());
    return json;
  }

  public static Map<String, Object> referral(Decision decision) {
    var json = recorded(decision);
    json.put("promise", promised(decision));
    return json;
  }

  public static Map<String, Object> deed(Decision decision, Cover cover) {
    var json = recorded(decision);
    json.put("state", decision.isBeyond() ? "to-review" : "stands");
    json.put("cover", cover.json());
    return json;
  }

  /** One line of what somebody did. */
  public static Map<String, Object> line(Decision decision) {
    var json = recorded(decision);
    json.put("what", decision.what());
    putUnlessBlank(json, "kind", decision.kind());
    putUnlessBlank(json, "concession", decision.concession());
    decision.amount().ifPresent(amount -> json.put("amount", money(amount)));
    json.put("reversed", decision.isCorrected());
    return json;
  }

  private static Map<String, Object> promised(Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    decision
        .promise()
        .ifPresent(
            promise -> {
              json.put("person", promise.owner());
              json.put("by", promise.by().toString());
            });
    return json;
  }

  public static Map<String, Object> receipt(Receipt receipt) {
    var json = new LinkedHashMap<String, Object>();
    json.put("epoch", receipt.epoch());
    json.put("seq", receipt.seq());
    json.put("hash", receipt.hash().hex());
    json.put("alias", receipt.alias(PLACE));
    return json;
  }

  static Map<String, Object> money(Money money) {
    var json = new LinkedHashMap<String, Object>();
    json.put("minorUnits", money.minorUnits());
    json.put("currency", money.currency().getCurrencyCode());
    return json;
  }

  private static void putUnlessBlank(Map<String, Object> json, String name, String text) {
    if (!text.isBlank()) {
      json.put(name, text);
    }
  }

  public static <T> List<Map<String, Object>> list(
      List<T> items, Function<T, Map<String, Object>> json) {
    return items.stream().map(json).toList();
  }
}
