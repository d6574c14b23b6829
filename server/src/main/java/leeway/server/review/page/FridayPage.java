package leeway.server.review.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leeway.policy.journal.JsonValue;
import leeway.server.desk.beside.Incidents;
import leeway.server.journal.JournalEntries;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.review.Case;
import leeway.server.review.Friday;
import leeway.server.review.Group;
import leeway.server.review.LookAtCases;
import leeway.server.review.Lookers;
import leeway.server.review.Needs;
import leeway.server.review.Team;
import leeway.server.rulebook.Departures;
import leeway.server.rulebook.RuleUses;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.worth.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Friday: who needs me, seven things to look at, and that the rest stands. */
@Controller
final class FridayPage {
  private static final int GROUPS_SHOWN = 7;
  private static final int NOTES_SHOWN = 3;
  private static final int RULES_SHOWN = 5;
  private static final Duration PRESSURE = Duration.ofDays(28);
  private static final int PROMISE_DAYS = 7;
  private static final int WAITING_DAYS = 14;

  private final Friday friday;
  private final Lookers lookers;
  private final LookAtCases lookAtCases;
  private final Needs needs;
  private final Incidents incidents;
  private final RuleUses uses;
  private final Departures departures;
  private final JournalEntries entries;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  FridayPage(
      Friday friday,
      Lookers lookers,
      LookAtCases lookAtCases,
      Needs needs,
      Incidents incidents,
      RuleUses uses,
      Departures departures,
      JournalEntries entries,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages,
      InstantSource clock) {
    this.friday = friday;
    this.lookers = lookers;
    this.lookAtCases = lookAtCases;
    this.needs = needs;
    this.incidents = incidents;
    this.uses = uses;
    this.departures = departures;
    this.entries = entries;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/review")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    requireLooker(caller);
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var board = friday.board(caller);
    var groups = board.groups().stream().limit(GROUPS_SHOWN).toList();
    friday.shown(groups, caller);
    var view =
        new FridayView(
            shown.text("review.headline", groups.size()),
            shown.text("review.stands", board.standing()),
            waiting(shown, caller),
            groups.stream().map(group -> group(group, shown)).toList(),
            "/review",
            rest(board, groups, shown),
            promises(shown, caller),
            kept(shown),
            hurts(shown),
            left(shown));
    return pages.page("review/friday.jte", view, request);
  }

  @PostMapping("/review")
  ResponseEntity<String> decide(@RequestParam Map<String, String> form, Caller.Person caller) {
    requireLooker(caller);
    var request = keyed.request(form.getOrDefault("key", ""), caller, "review", form);
    lookAtCases.decide(LookForm.look(form), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/review")).build();
  }

  private void requireLooker(Caller.Person caller) {
    if (!lookers.mayOpen(caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "This page is for those who look afterwards.");
    }
  }

  private LocalDate today(Shown shown) {
    return LocalDate.ofInstant(clock.instant(), shown.zone());
  }

  private List<FridayView.Need> waiting(Shown shown, Caller.Person caller) {
    var role = rulebooks.current().people().person(caller.person()).map(it -> it.role().value());
    var since = clock.instant().minus(Duration.ofDays(WAITING_DAYS));
    var insults =
        incidents.openFor(caller).stream()
            .map(
                it ->
                    new FridayView.Need(
                        shown.text("abuse.title"),
                        shown.text("review.since", shown.day(it.at())),
                        it.kind().isBlank() ? "" : shown.kind(it.kind()),
                        false,
                        "/incidents"));
    var waiting =
        needs.waiting(since, team(caller)).stream()
            .filter(it -> role.filter(it.role()::equals).isPresent())
            .map(
                it ->
                    new FridayView.Need(
                        shown.kind(it.kind()),
                        shown.text("review.since", shown.day(it.since())),
                        "",
                        false,
                        "/asks/" + it.ask()));
    return Stream.concat(insults, waiting).toList();
  }

  private Team team(Caller.Person caller) {
    return Team.of(caller.person(), rulebooks.current().people());
  }

  private List<FridayView.Need> promises(Shown shown, Caller.Person caller) {
    var today = today(shown);
    var team = team(caller);
    return needs.promises(today.minusDays(PROMISE_DAYS), today.plusDays(PROMISE_DAYS)).stream()
        .filter(it -> team.has(it.owner()))
        .map(
            it ->
                new FridayView.Need(
                    shown.person(it.owner()),
                    shown.text("review.due", shown.day(it.dueOn())),
                    shown.money(it.amount()),
                    it.dueOn().isBefore(today)))
        .toList();
  }

  /** How many of the promises of the last weeks were kept; blank where none was due. */
  private String kept(Shown shown) {
    var today = today(shown);
    var kept = needs.kept(today.minusDays(PROMISE_DAYS), today.minusDays(1));
    return kept.promised() == 0
        ? ""
        : shown.text("review.kept", kept.kept(), kept.promised(), PROMISE_DAYS);
  }

  private List<FridayView.Hurt> hurts(Shown shown) {
    var currency = shown.rulebook().company().currency();
    return uses
        .mostPressed(clock.instant().minus(PRESSURE), currency.getCurrencyCode())
        .map(
            it ->
                new FridayView.Hurt(
                    shown.rule(it.rule(), today(shown)),
                    shown.text(
                        "review.hurts-counts",
                        it.setAside(),
                        it.refused(),
                        it.questioned(),
                        shown.money(new Money(it.given(), currency))),
                    "/rules/" + it.rule()))
        .stream()
        .toList();
  }

  /** How rules were left lately, as far as anybody said. */
  private List<FridayView.Hurt> left(Shown shown) {
    return departures.since(clock.instant().minus(PRESSURE)).stream()
        .limit(RULES_SHOWN)
        .map(
            it ->
                new FridayView.Hurt(
                    shown.rule(it.rule(), today(shown)),
                    shown.text("departure.counts", it.wentRound(), it.modified(), it.leftAside()),
                    "/rules/" + it.rule()))
        .toList();
  }

  private static List<String> rest(Friday.Board board, List<Group> groups, Shown shown) {
    var lines = new ArrayList<String>();
    if (board.groups().size() > groups.size()) {
      lines.add(shown.text("review.more", board.groups().size() - groups.size()));
    }
    if (board.elsewhere() > 0) {
      lines.add(shown.text("review.elsewhere", board.elsewhere()));
    }
    return lines;
  }

  private FridayView.GroupView group(Group group, Shown shown) {
    var likeness = group.likeness();
    var cases = group.cases();
    String title =
        likeness.kind().isBlank() ? shown.text("layout.i-did-it") : shown.kind(likeness.kind());
    return new FridayView.GroupView(
        "group-" + cases.getFirst().seq(),
        cases.size() == 1 ? title : cases.size() + " × " + title,
        shown.money(group.total()),
        facts(group, shown),
        shown.text("review.reach." + likeness.reach().code()),
        said(cases),
        LookForm.csv(cases.stream().map(Case::seq).toList()),
        choices(group, shown),
        group.isBeyond(),
        !likeness.rule().isBlank(),
        FormKey.fresh());
  }

  private String facts(Group group, Shown shown) {
    var facts = new ArrayList<String>();
    if (!group.likeness().rule().isBlank()) {
      facts.add(shown.text("review.set-aside", shown.rule(group.likeness().rule(), today(shown))));
    }
    facts.add(shown.concession(group.likeness().concession()));
    var least = group.cases().stream().map(Case::amount).reduce(Money::min).orElseThrow();
    var most = group.cases().stream().map(Case::amount).reduce(Money::max).orElseThrow();
    if (!least.equals(most)) {
      facts.add(shown.text("review.range", shown.money(least), shown.money(most)));
    }
    String first = shown.day(group.firstAt());
    String last = shown.day(group.lastAt());
    facts.add(first.equals(last) ? first : first + " – " + last);
    return String.join(" · ", facts);
  }

  /** What the authors of these cases wrote, as far as it was not forgotten. */
  private List<String> said(List<Case> cases) {
    return cases.stream()
        .limit(NOTES_SHOWN)
        .flatMap(one -> entries.find(one.seq()).stream())
        .map(entry -> note(entries.opened(entry)))
        .filter(note -> !note.isBlank())
        .distinct()
        .toList();
  }

  private static String note(JsonValue.Struct body) {
    return body.fields().get("content") instanceof JsonValue.Struct content
            && content.fields().get("note") instanceof JsonValue.Text(var note)
        ? note
        : "";
  }

  private static List<FridayView.Choice> choices(Group group, Shown shown) {
    String inGoodFaith = group.isBeyond() ? "forgiven" : "stands";
    return List.of(
        new FridayView.Choice(inGoodFaith, shown.text("review.choice." + inGoodFaith), ""),
        new FridayView.Choice("praised", shown.text("review.choice.praised"), "second"),
        new FridayView.Choice(
            "rule-to-change", shown.text("review.choice.rule-to-change"), "second"));
  }
}
