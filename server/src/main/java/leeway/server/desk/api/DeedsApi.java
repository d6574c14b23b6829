package leeway.server.desk.api;

import java.net.URI;
import java.util.Map;
import leeway.server.desk.act.TellDeed;
import leeway.server.desk.answer.Covers;
import leeway.server.desk.card.AnswerJson;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "I did it": always accepted from a person. */
@RestController
@RequestMapping("/api/v1/deeds")
final class DeedsApi {
  private final TellDeed tellDeed;
  private final Covers covers;
  private final Keyed keyed;

  DeedsApi(TellDeed tellDeed, Covers covers, Keyed keyed) {
    this.tellDeed = tellDeed;
    this.covers = covers;
    this.keyed = keyed;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> tell(
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Requests.Deed deed,
      Caller.Person caller) {
    var request = keyed.request(key, caller, "deeds", deed);
    var decision = tellDeed.tell(deed.telling(), request, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + decision.seq()))
        .body(AnswerJson.deed(decision, covers.now()));
  }
}
