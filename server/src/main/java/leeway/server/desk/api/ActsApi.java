package leeway.server.desk.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import leeway.server.desk.act.CorrectAct;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.answer.Covers;
import leeway.server.desk.card.AnswerJson;
import leeway.server.journal.Decisions.Decision;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody did and told, and its corrections. */
@RestController
@RequestMapping("/api/v1/acts")
final class ActsApi {
  private final OwnDecisions own;
  private final CorrectAct correctAct;
  private final Covers covers;
  private final Keyed keyed;

  ActsApi(OwnDecisions own, CorrectAct correctAct, Covers covers, Keyed keyed) {
    this.own = own;
    this.correctAct = correctAct;
    this.covers = covers;
    this.keyed = keyed;
  }

  @GetMapping
  Map<String, Object> list(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var page = Paging.page(after, limit);
    var found = day == null ? own.list(caller, page) : own.list(caller, day, page);
    var next = found.size() < limit ? "" : Long.toString(found.getLast().seq());
    return Paging.json(AnswerJson.list(found, AnswerJson::line), next);
  }

  @GetMapping("/{id}")
  Map<String, Object> show(@PathVariable String id, Caller caller) {
    var decision = own.find(Paging.seq(id), caller);
    return switch (decision.what()) {
      case "act" -> AnswerJson.act(decision, covers.now());
      case "deed" -> AnswerJson.deed(decision, covers.now());
      case "referral" -> AnswerJson.referral(decision);
      default -> AnswerJson.recorded(decision);
    };
  }

  @PostMapping("/{id}/corrections")
  ResponseEntity<Map<String, Object>> correct(
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Requests.Correction correction,
      Caller caller) {
    var request = keyed.request(key, caller, "acts/" + id + "/corrections", correction);
    long seq = Paging.seq(id);
    Decision decision =
        correction.isReversal()
            ? correctAct.reverse(seq, correction.reason(), request, caller)
            : correctAct.amend(seq, correction.newAmount(), correction.reason(), request, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + decision.seq()))
        .body(AnswerJson.recorded(decision));
  }
}
