package leeway.server.desk.api;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import leeway.server.desk.act.RecordAct;
import leeway.server.desk.act.RecordReferral;
import leeway.server.desk.act.RecordRefusal;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Covers;
import leeway.server.desk.card.AnswerJson;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Can I?", and what may follow the answer. */
@RestController
@RequestMapping("/api/v1/asks")
final class AsksApi {
  private final AnswerAsk answerAsk;
  private final RecordAct recordAct;
  private final RecordRefusal recordRefusal;
  private final RecordReferral recordReferral;
  private final RulebookInForce rulebooks;
  private final Covers covers;
  private final Keyed keyed;

  AsksApi(
      AnswerAsk answerAsk,
      RecordAct recordAct,
      RecordRefusal recordRefusal,
      RecordReferral recordReferral,
      RulebookInForce rulebooks,
      Covers covers,
      Keyed keyed) {
    this.answerAsk = answerAsk;
    this.recordAct = recordAct;
    this.recordRefusal = recordRefusal;
    this.recordReferral = recordReferral;
    this.rulebooks = rulebooks;
    this.covers = covers;
    this.keyed = keyed;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> ask(@RequestBody Requests.Ask ask, Caller caller) {
    Locale language = rulebooks.current().company().firstLanguage();
    var answer = answerAsk.answer(ask.question(language), caller);
    return ResponseEntity.created(URI.create("/api/v1/asks/" + answer.sealed().ask()))
        .body(AnswerJson.of(answer));
  }

  @PostMapping("/{id}/acts")
  ResponseEntity<Map<String, Object>> act(
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Requests.Act act,
      Caller caller) {
    var request = keyed.request(key, caller, "asks/" + id + "/acts", act);
    var decision = recordAct.record(id, act.token(), act.wish(), request, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + decision.seq()))
        .body(AnswerJson.act(decision, covers.now()));
  }

  @PostMapping("/{id}/refusals")
  ResponseEntity<Map<String, Object>> refuse(
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Requests.Refusal refusal,
      Caller.Person caller) {
    var request = keyed.request(key, caller, "asks/" + id + "/refusals", refusal);
    var decision = recordRefusal.record(id, refusal.no(), request, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + decision.seq()))
        .body(AnswerJson.recorded(decision));
  }

  @PostMapping("/{id}/referrals")
  ResponseEntity<Map<String, Object>> refer(
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Requests.Referral referral,
      Caller caller) {
    var request = keyed.request(key, caller, "asks/" + id + "/referrals", referral);
    var decision = recordReferral.record(id, referral.token(), referral.line(), request, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + decision.seq()))
        .body(AnswerJson.referral(decision));
  }
}
