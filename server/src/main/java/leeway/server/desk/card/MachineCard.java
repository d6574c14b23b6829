package leeway.server.desk.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.policy.Concession;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Answer;
import leeway.worth.Money;

/**
 * The card as a machine gets it: what it may do (once, under this token), what to say, the one fact
 * to ask for, and the person who answers for everything else. A machine never says no; it gets no
 * worth, no cost and no flag (laws 6 and 15).
 */
final class MachineCard {
  private static final List<String> NEVER = List.of("decide-against", "mention-checks-or-limits");

  private MachineCard() {}

  static Map<String, Object> of(Answer answer, CardWords words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("may", may(answer));
    json.put("say", say(answer, words));
    answer.sealed().assessment().missing().stream()
        .findFirst()
        .ifPresent(it -> json.put("ask", Map.of("fact", it.fact(), "question", it.question())));
    json.put("person", Map.of("name", answer.rest().name(), "by", answer.rest().by().toString()));
    json.put("never", NEVER);
    return json;
  }

  private static List<Map<String, Object>> may(Answer answer) {
    var may = new ArrayList<Map<String, Object>>();
    var assessment = answer.sealed().assessment();
    if (answer.standing().handOver() == Standing.HandOver.ACTOR) {
      for (Concession offer : assessment.offers()) {
        may.add(act(offer.code(), offer.amount()));
      }
    }
    if (answer.standing().permission() == Permission.WITHIN_LATITUDE) {
      may.add(act(assessment.asked().concession(), answer.mayGive()));
    }
    return may;
  }

  private static Map<String, Object> act(String concession, Money ceiling) {
    return Map.of("concession", concession, "ceiling", AnswerJson.money(ceiling));
  }

  /** What it may promise, and who answers beyond that; never a no. */
  private static String say(Answer answer, CardWords words) {
    String rest =
        words.text(
            "card.machine-rest",
            answer.rest().name(),
            Written.moment(answer.rest().by().atZone(answer.zone()), answer.sealed().language()));
    return may(answer).isEmpty() ? rest : answer.sealed().assessment().words().say() + " " + rest;
  }
}
