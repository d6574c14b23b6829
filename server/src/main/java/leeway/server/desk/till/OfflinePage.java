package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leeway.policy.standing.Amounts;
import leeway.policy.words.Written;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.posting.Outcome;
import leeway.server.latitude.BoundsInForce;
import leeway.server.latitude.Latitude;
import leeway.server.latitude.Slices;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that a device keeps for times without a connection: a share of today's bound, taken
 * along and brought back, and room to tell what was done. The script keeps the page and enters
 * later what was told; without it this is a page like any other.
 */
@Controller
final class OfflinePage {
  private static final String PATH = "/offline";

  private final TillCards cards;
  private final DeedTiles tiles;
  private final Slices slices;
  private final Latitude latitude;
  private final BoundsInForce bounds;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  OfflinePage(
      TillCards cards,
      DeedTiles tiles,
      Slices slices,
      Latitude latitude,
      BoundsInForce bounds,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages) {
    this.cards = cards;
    this.tiles = tiles;
    this.slices = slices;
    this.latitude = latitude;
    this.bounds = bounds;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var language = Locale.of(Texts.in(request.getLocales()).language());
    var asker = asker(caller);
    var zone = rulebooks.current().company().zone();
    var taken = slices.open(asker.drawer(), zone);
    long id = taken.map(Slices.Slice::id).orElse(0L);
    var left = taken.map(Slices.Slice::left).orElseGet(() -> share(asker)).cost();
    var view =
        new OfflineView(
            new OfflineView.Share(id, left, slices.today(zone), zone),
            Written.amount(left, language),
            tiles.of(caller, request),
            cards.of(caller, request),
            FormKey.fresh());
    return pages.page("desk/offline.jte", view, request);
  }

  @PostMapping("/offline/slices")
  ResponseEntity<String> take(@RequestParam Map<String, String> form, Caller.Person caller) {
    var asker = asker(caller);
    var share = share(asker);
    if (share.cost().isPositive()) {
      var request = keyed.request(key(form), caller, "offline/slices", form);
      var zone = rulebooks.current().company().zone();
      requireWritten(slices.take(asker.author(), share, zone, request));
    }
    return back();
  }

  @PostMapping("/offline/slices/{id}/end")
  ResponseEntity<String> bringBack(
      @PathVariable long id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var asker = asker(caller);
    var zone = rulebooks.current().company().zone();
    if (slices.open(asker.drawer(), zone).filter(slice -> slice.id() == id).isPresent()) {
      var request = keyed.request(key(form), caller, "offline/slices/" + id + "/end", form);
      requireWritten(slices.end(id, asker.author(), request));
    }
    return back();
  }

  /** What this person may take along now. */
  private Amounts share(Asker asker) {
    var company = rulebooks.current().company();
    var inForce = bounds.inForce(asker.author().actor(), asker.bounds());
    var drawn = latitude.drawn(asker.drawer(), List.of(), company.currency(), company.zone());
    return Slices.share(inForce, drawn);
  }

  private Asker asker(Caller.Person caller) {
    return Asker.of(caller, rulebooks.current().people());
  }

  private static void requireWritten(Outcome outcome) {
    switch (outcome) {
      case Outcome.Posted _, Outcome.Replayed _ -> {}
      case Outcome.KeyReused _, Outcome.Stopped _ ->
          throw new ProblemException(
              ProblemCode.CONFLICT, "Something was drawn meanwhile. Open the page again.");
    }
  }

  private static String key(Map<String, String> form) {
    return form.getOrDefault("key", "");
  }

  private static ResponseEntity<String> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
  }
}
