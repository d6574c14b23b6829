package leeway.server.rulebook.change;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import leeway.engine.Problem;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.change.FileDiff;
import leeway.policy.rulebook.change.NewRule;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.words.Written;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposed changes of rules, open to everybody; a second person publishes or declines. */
@Controller
final class ChangesPage {
  private static final int REASON_MAX = 300;

  private final RulebookInForce rulebooks;
  private final ChangeBudget budget;
  private final PublishChange publishing;
  private final Proposals proposals;
  private final ReplayChange replay;
  private final Keyed keyed;
  private final Pages pages;

  ChangesPage(
      RulebookInForce rulebooks,
      ChangeBudget budget,
      PublishChange publishing,
      Proposals proposals,
      ReplayChange replay,
      Keyed keyed,
      Pages pages) {
    this.rulebooks = rulebooks;
    this.budget = budget;
    this.publishing = publishing;
    this.proposals = proposals;
    this.replay = replay;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/changes")
  ResponseEntity<String> list(HttpServletRequest request) {
    var shown = shown(request);
    var all = proposals.latest();
    var view =
        new ChangesView(
            rows(all.stream().filter(Proposal::isOpen).toList(), shown),
            rows(all.stream().filter(it -> !it.isOpen()).toList(), shown),
            budget.inQuarter(shown));
    return pages.page("rulebook/changes.jte", view, request);
  }

  private static List<ChangesView.Row> rows(List<Proposal> of, Shown shown) {
    return of.stream()
        .map(
            it ->
                new ChangesView.Row(
                    title(it, shown),
                    "/changes/" + it.number(),
                    byline(it, shown),
                    state(it, shown)))
        .toList();
  }

  @GetMapping("/changes/{number}")
  ResponseEntity<String> show(
      @PathVariable long number, HttpServletRequest request, Caller.Person caller) {
    var shown = shown(request);
    var proposal = publishing.proposal(number);
    var text = text(proposal);
    var view =
        proposal.isOpen()
            ? open(proposal, text, shown, caller)
            : view(proposal, text, shown, Tried.NOT, false);
    return pages.page("rulebook/change.jte", view, request);
  }

  /** What came of trying a change; nothing where it was not tried, with a note that says why. */
  private record Tried(
      boolean isTried,
      boolean isSound,
      String note,
      List<ChangeView.Says> says,
      List<ChangeView.Diff> diffs,
      List<String> check,
      List<ChangeView.Count> altered) {
    static final Tried NOT = with("");

    static Tried with(String note) {
      return new Tried(false, false, note, List.of(), List.of(), List.of(), List.of());
    }
  }

  private ChangeView open(Proposal proposal, RuleText text, Shown shown, Caller.Person caller) {
    var tried =
        switch (publishing.trial(proposal.change())) {
          case Trial.Outdated _ -> Tried.with(shown.text("changes.outdated"));
          case Trial.Done done ->
              new Tried(
                  true,
                  done.rulebook().isPresent(),
                  "",
                  NewRuleText.says(proposal.change(), done, shown),
                  done.diffs().stream().map(diff -> diff(diff, shown)).toList(),
                  done.problems().stream().map(Problem::oneLine).toList(),
                  altered(proposal, done, shown));
        };
    return view(proposal, text, shown, tried, publishing.mayDecide(proposal, caller));
  }

  private List<ChangeView.Count> altered(Proposal proposal, Trial.Done done, Shown shown) {
    if (!proposal.change().touchesAnswers()) {
      return List.of();
    }
    return replay
        .of(proposal.change(), done.amended())
        .map(
            it ->
                List.of(
                    count(it.asked(), "changes.asked", shown),
                    count(it.changed(), "changes.changed", shown),
                    count(it.granted(), "changes.granted", shown),
                    count(it.lost(), "changes.lost", shown),
                    new ChangeView.Count(
                        Written.amount(it.given(), shown.locale()), shown.text("changes.given"))))
        .orElse(List.of());
  }

  private static ChangeView.Count count(long number, String key, Shown shown) {
    return new ChangeView.Count(shown.text("changes.number", number), shown.text(key));
  }

  private static ChangeView.Diff diff(FileDiff diff, Shown shown) {
    return new ChangeView.Diff(
        diff.path(),
        diff.lines().stream()
            .map(
                line ->
                    new ChangeView.Line(
                        line.isNew() ? "+" : "−",
                        shown.text(line.isNew() ? "changes.line-new" : "changes.line-old"),
                        line.number(),
                        line.text().strip()))
            .toList());
  }

  private ChangeView view(
      Proposal proposal, RuleText text, Shown shown, Tried tried, boolean mayDecide) {
    return new ChangeView(
        title(proposal, shown),
        ruleLink(proposal, shown),
        byline(proposal, shown),
        proposal.why(),
        state(proposal, shown),
        mayDecide || !proposal.isOpen() || !tried.note().isEmpty()
            ? tried.note()
            : shown.text("changes.second-person"),
        edits(proposal.change(), text, shown),
        tried.says(),
        tried.diffs(),
        tried.isTried(),
        tried.check(),
        tried.altered(),
        mayDecide && tried.isSound(),
        mayDecide,
        "/changes/" + proposal.number(),
        FormKey.fresh());
  }

  private static List<ChangeView.Edit> edits(Change change, RuleText text, Shown shown) {
    return switch (change) {
      case NewRule _ -> List.of();
      case RuleChange(_, var edits) ->
          edits.entrySet().stream()
              .map(
                  it ->
                      new ChangeView.Edit(
                          CellText.spot(it.getKey(), text, shown),
                          it.getValue().from(),
                          it.getValue().to()))
              .toList();
    };
  }

  /** Where the rule is to be read; blank while it is none. */
  private static String ruleLink(Proposal proposal, Shown shown) {
    var rule = proposal.change().rule();
    boolean isThere = shown.rulebook().rules().stream().anyMatch(it -> it.id().equals(rule));
    return isThere ? "/rules/" + rule : "";
  }

  @PostMapping("/changes/{number}/publication")
  ResponseEntity<String> publish(
      @PathVariable long number, @RequestParam Map<String, String> form, Caller.Person caller) {
    String path = "changes/" + number + "/publication";
    publishing.publish(
        number, keyed.request(form.getOrDefault("key", ""), caller, path, form), caller);
    return see(number);
  }

  @PostMapping("/changes/{number}/decline")
  ResponseEntity<String> decline(
      @PathVariable long number, @RequestParam Map<String, String> form, Caller.Person caller) {
    String reason = form.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > REASON_MAX) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/reason", "says why, in at most " + REASON_MAX + " characters");
    }
    String path = "changes/" + number + "/decline";
    publishing.decline(
        number, reason, keyed.request(form.getOrDefault("key", ""), caller, path, form), caller);
    return see(number);
  }

  private static ResponseEntity<String> see(long number) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/changes/" + number))
        .build();
  }

  private RuleText text(Proposal proposal) {
    var inForce = rulebooks.version();
    return inForce.rulebook().rules().stream()
        .filter(rule -> rule.id().equals(proposal.change().rule()))
        .findFirst()
        .map(rule -> RuleText.of(inForce.files(), rule))
        .orElseGet(RuleText::none);
  }

  private static String title(Proposal proposal, Shown shown) {
    return shown.rulebook().rules().stream()
        .filter(rule -> rule.id().equals(proposal.change().rule()))
        .findFirst()
        .map(Rule::card)
        .map(card -> card.title())
        .orElseGet(() -> titleOfItsOwn(proposal.change()));
  }

  private static String titleOfItsOwn(Change change) {
    return switch (change) {
      case NewRule added -> added.title();
      case RuleChange changed -> changed.rule().value();
    };
  }

  private static String byline(Proposal proposal, Shown shown) {
    return shown.text("changes.by", shown.person(proposal.by()), shown.day(proposal.at()));
  }

  private static String state(Proposal proposal, Shown shown) {
    return proposal
        .end()
        .map(
            end ->
                end.isPublished()
                    ? shown.text("changes.published", shown.person(end.by()), shown.day(end.at()))
                    : shown.text(
                        "changes.declined",
                        shown.person(end.by()),
                        shown.day(end.at()),
                        end.reason()))
        .orElse("");
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }
}
