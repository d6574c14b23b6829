package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import leeway.policy.words.Written;
import leeway.server.desk.act.RecordReferral;
import leeway.server.desk.api.Paging;
import leeway.server.desk.beside.Incidents;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Insulted or threatened: from the card in one tap, and the list of whoever sees to it. After a
 * warning the very same card is shown again; after a hand-over its receipt.
 */
@Controller
final class IncidentsPage {
  private final Incidents incidents;
  private final RecordReferral recordReferral;
  private final CardPage cards;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  IncidentsPage(
      Incidents incidents,
      RecordReferral recordReferral,
      CardPage cards,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages) {
    this.incidents = incidents;
    this.recordReferral = recordReferral;
    this.cards = cards;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @PostMapping("/asks/{id}/incidents")
  ResponseEntity<String> record(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    String path = "asks/" + id + "/incidents";
    String token = form.getOrDefault("token", "");
    var action = Incidents.Action.of(form.getOrDefault("action", ""));
    var keyedRequest = keyed.request(CardPage.key(form), caller, path, form);
    var owing =
        incidents.record(id, token, action, form.getOrDefault("words", ""), keyedRequest, caller);
    return switch (action) {
      case HANDED_OVER -> {
        var handOver = keyed.request(CardPage.key(form) + "-hand-over", caller, path, form);
        yield CardPage.receipt(recordReferral.record(id, token, "", handOver, caller));
      }
      case WARNED, BLOCK, REPORT -> {
        var texts = Texts.in(request.getLocales());
        var by = owing.by().atZone(rulebooks.current().company().zone());
        String heard =
            texts.text(
                "abuse.heard", owing.name(), Written.moment(by, Locale.of(texts.language())));
        yield cards.again(id, token, heard, request, caller);
      }
    };
  }

  @GetMapping("/incidents")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var rows =
        incidents.openFor(caller).stream()
            .map(
                it ->
                    new IncidentsView.Row(
                        shown.text("abuse." + it.action().code()),
                        it.kind().isBlank() ? shown.text("abuse.title") : shown.kind(it.kind()),
                        shown.person(it.actor().substring(it.actor().indexOf('/') + 1))
                            + " · "
                            + shown.day(it.at()),
                        it.words(),
                        "/incidents/" + it.seq(),
                        FormKey.fresh()))
            .toList();
    return pages.page("desk/incidents.jte", new IncidentsView(rows), request);
  }

  @PostMapping("/incidents/{seq}")
  ResponseEntity<String> seen(
      @PathVariable String seq, @RequestParam Map<String, String> form, Caller.Person caller) {
    var request = keyed.request(CardPage.key(form), caller, "incidents/" + seq, form);
    incidents.seen(Paging.seq(seq), form.getOrDefault("words", ""), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/incidents")).build();
  }
}
