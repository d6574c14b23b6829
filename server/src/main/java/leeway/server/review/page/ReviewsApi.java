package leeway.server.review.page;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.policy.journal.Receipt;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.RequiredFields;
import leeway.server.review.AppealLook;
import leeway.server.review.Case;
import leeway.server.review.Friday;
import leeway.server.review.Group;
import leeway.server.review.LookAtCases;
import leeway.server.review.Lookers;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The look afterwards over HTTP. Nobody's name is in it. */
@RestController
@RequestMapping("/api/v1")
final class ReviewsApi {
  private final Friday friday;
  private final Lookers lookers;
  private final LookAtCases lookAtCases;
  private final AppealLook appealLook;
  private final Keyed keyed;

  ReviewsApi(
      Friday friday, Lookers lookers, LookAtCases lookAtCases, AppealLook appealLook, Keyed keyed) {
    this.friday = friday;
    this.lookers = lookers;
    this.lookAtCases = lookAtCases;
    this.appealLook = appealLook;
    this.keyed = keyed;
  }

  /** What somebody decides about acts that are alike. */
  record Decision(
      List<String> acts,
      String verdict,
      @Nullable String criterion,
      @Nullable String lesson,
      @Nullable String word,
      @Nullable String departure) {
    Decision {
      RequiredFields.check("acts", acts, "verdict", verdict);
    }

    LookAtCases.Look look() {
      return LookForm.look(
          acts.stream().map(LookForm::seq).toList(),
          verdict,
          criterion == null ? "" : criterion,
          lesson == null ? "one-off" : lesson,
          new LookForm.Words(word == null ? "" : word, departure == null ? "" : departure));
    }
  }

  /** Why somebody does not agree. */
  record Appeal(String why) {
    Appeal {
      RequiredFields.check("why", why);
    }
  }

  @GetMapping("/reviews")
  Map<String, Object> list(Caller.Person caller) {
    if (!lookers.mayOpen(caller)) {
      throw new ProblemException(ProblemCode.NOT_ALLOWED, "This is for those who look afterwards.");
    }
    var board = friday.board(caller);
    return Map.of(
        "items", board.groups().stream().map(ReviewsApi::json).toList(),
        "elsewhere", board.elsewhere(),
        "standing", board.standing());
  }

  @PostMapping("/reviews")
  ResponseEntity<Map<String, Object>> decide(
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Decision decision,
      Caller.Person caller) {
    var request = keyed.request(key, caller, "reviews", decision);
    return recorded(lookAtCases.decide(decision.look(), request, caller));
  }

  @PostMapping("/acts/{id}/appeals")
  ResponseEntity<Map<String, Object>> appeal(
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Appeal appeal,
      Caller.Person caller) {
    var request = keyed.request(key, caller, "acts/" + id + "/appeals", appeal);
    return recorded(
        appealLook.appeal(LookForm.seq(id), LookForm.why(appeal.why()), request, caller));
  }

  private static ResponseEntity<Map<String, Object>> recorded(Receipt receipt) {
    return ResponseEntity.created(URI.create("/api/v1/reviews"))
        .body(Map.of("id", Long.toString(receipt.seq()), "receipt", receipt.toString()));
  }

  private static Map<String, Object> json(Group group) {
    var likeness = group.likeness();
    var json = new LinkedHashMap<String, Object>();
    json.put("acts", group.cases().stream().map(Case::seq).map(seq -> Long.toString(seq)).toList());
    json.put("reach", likeness.reach().code());
    json.put("round", likeness.round());
    if (!likeness.kind().isBlank()) {
      json.put("kind", likeness.kind());
    }
    if (!likeness.rule().isBlank()) {
      json.put("rule", likeness.rule());
    }
    json.put("concession", likeness.concession());
    json.put("total", money(group.total()));
    return json;
  }

  private static Map<String, Object> money(Money money) {
    return Map.of("minorUnits", money.minorUnits(), "currency", money.currency().getCurrencyCode());
  }
}
