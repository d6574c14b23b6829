package leeway.server.rulebook.page;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import leeway.server.journal.posting.Author;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.RequiredFields;
import leeway.server.rulebook.Departure;
import leeway.server.rulebook.Departures;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One tap, if somebody likes: how they left a rule. It counts on the rule alone. */
@Controller
final class DeparturePage {
  private final Departures departures;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final InstantSource clock;

  DeparturePage(
      Departures departures, RulebookInForce rulebooks, Keyed keyed, InstantSource clock) {
    this.departures = departures;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.clock = clock;
  }

  /** Which rule was left, and how. */
  record Left(String rule, String how) {
    Left {
      RequiredFields.check("rule", rule, "how", how);
    }
  }

  @PostMapping("/acts/{id}/departures")
  ResponseEntity<String> tell(
      @PathVariable long id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var left = new Left(form.getOrDefault("rule", ""), form.getOrDefault("how", ""));
    tell(id, left, form.getOrDefault("key", ""), caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/acts/" + id)).build();
  }

  @PostMapping("/api/v1/acts/{id}/departures")
  ResponseEntity<Map<String, Object>> tellByApi(
      @PathVariable long id,
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody Left left,
      Caller.Person caller) {
    tell(id, left, key, caller);
    return ResponseEntity.created(URI.create("/api/v1/acts/" + id))
        .body(Map.of("act", Long.toString(id), "rule", left.rule(), "how", left.how()));
  }

  private void tell(long act, Left left, String key, Caller.Person caller) {
    var how =
        Departure.of(left.how())
            .orElseThrow(() -> invalid("/how", "is `went-round`, `modified` or `left-aside`"));
    var rulebook = rulebooks.current();
    var today = LocalDate.ofInstant(clock.instant(), rulebook.company().zone());
    if (rulebook.rules(today).stream().noneMatch(it -> it.id().value().equals(left.rule()))) {
      throw invalid("/rule", "is a rule in force");
    }
    var author = Author.person(caller.person());
    var request = keyed.request(key, caller, "acts/" + act + "/departures", left);
    departures.tell(act, left.rule(), how, author, request);
  }

  private static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }
}
