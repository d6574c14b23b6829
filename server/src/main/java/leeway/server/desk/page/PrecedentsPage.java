package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.Paging;
import leeway.server.desk.api.Requests;
import leeway.server.desk.beside.Precedent;
import leeway.server.desk.beside.Precedents;
import leeway.server.desk.beside.SayExperience;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
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

/** What was done in like situations, for everybody to look up; by nobody's name. */
@Controller
final class PrecedentsPage {
  private final Precedents precedents;
  private final SayExperience sayExperience;
  private final OwnDecisions own;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  PrecedentsPage(
      Precedents precedents,
      SayExperience sayExperience,
      OwnDecisions own,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages) {
    this.precedents = precedents;
    this.sayExperience = sayExperience;
    this.own = own;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/precedents")
  ResponseEntity<String> show(@RequestParam Map<String, String> form, HttpServletRequest request) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var search =
        new Precedents.Search(
            form.getOrDefault("kind", ""),
            form.getOrDefault("concession", ""),
            form.getOrDefault("words", ""));
    var rows =
        precedents.find(search, it -> row(it, shown).text()).stream()
            .map(it -> row(it, shown))
            .toList();
    var view =
        new PrecedentsView(
            kinds(shown),
            concessions(shown),
            search.kind(),
            search.concession(),
            search.words(),
            rows);
    return pages.page("desk/precedents.jte", view, request);
  }

  @PostMapping("/acts/{id}/experiences")
  ResponseEntity<String> say(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    long act = Paging.seq(id);
    var outcome =
        switch (form.getOrDefault("outcome", "")) {
          case "repeat" -> Precedent.Outcome.REPEAT;
          case "improve" -> Precedent.Outcome.IMPROVE;
          default -> throw Requests.invalid("/outcome", "is `repeat` or `improve`");
        };
    var request = keyed.request(CardPage.key(form), caller, "acts/" + id + "/experiences", form);
    sayExperience.say(act, outcome, form.getOrDefault("words", ""), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next(act, outcome, caller)).build();
  }

  /**
   * Where it goes on: among the precedents, with the rule that stood in the way, or with a habit.
   */
  private URI next(long act, Precedent.Outcome outcome, Caller.Person caller) {
    return switch (outcome) {
      case REPEAT -> URI.create("/precedents?kind=" + own.find(act, caller).kind());
      case IMPROVE ->
          own.entry(act)
              .ruleInTheWay()
              .map(rule -> URI.create("/rules/" + rule))
              .orElse(URI.create("/habits"));
    };
  }

  private static PrecedentsView.Row row(Precedent precedent, Shown shown) {
    String title =
        precedent.kind().isBlank() ? shown.text("layout.i-did-it") : shown.kind(precedent.kind());
    var where =
        Stream.of(
                shown.concession(precedent.concession()),
                precedent.team(),
                shown.day(precedent.happenedAt()))
            .filter(it -> !it.isBlank());
    return new PrecedentsView.Row(
        shown.text("experience.said." + precedent.outcome().code()),
        title,
        shown.money(precedent.amount()),
        precedent.words(),
        String.join(" · ", where.toList()));
  }

  private static List<Choice> kinds(Shown shown) {
    return shown.rulebook().kinds().values().stream()
        .map(kind -> new Choice(kind.id().value(), kind.title().in(shown.locale())))
        .toList();
  }

  private static List<Choice> concessions(Shown shown) {
    return shown.rulebook().kinds().values().stream()
        .map(kind -> kind.terms().concession())
        .distinct()
        .map(code -> new Choice(code, shown.concession(code)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }
}
