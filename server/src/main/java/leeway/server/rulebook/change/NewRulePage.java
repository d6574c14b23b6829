package leeway.server.rulebook.change;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.policy.facts.Kind;
import leeway.policy.rulebook.change.NewRule;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.server.rulebook.habit.Habit;
import leeway.server.rulebook.habit.Habits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a rule owner makes a habit a rule; it proposes, and another publishes. */
@Controller
final class NewRulePage {
  private final RulebookInForce rulebooks;
  private final PublishChange publishing;
  private final Proposals proposals;
  private final Habits habits;
  private final ChangeBudget budget;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  NewRulePage(
      RulebookInForce rulebooks,
      PublishChange publishing,
      Proposals proposals,
      Habits habits,
      ChangeBudget budget,
      Keyed keyed,
      Pages pages,
      InstantSource clock) {
    this.rulebooks = rulebooks;
    this.publishing = publishing;
    this.proposals = proposals;
    this.habits = habits;
    this.budget = budget;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/habits/{number}/rule")
  ResponseEntity<String> form(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String kind,
      HttpServletRequest request,
      Caller.Person caller) {
    var habit = free(number, caller);
    var shown = shown(request);
    var today = LocalDate.ofInstant(clock.instant(), shown.zone());
    var begun = NewRuleForm.begun(habit, caller.person().value(), today);
    return kind(kind, shown)
        .map(it -> page(HttpStatus.OK, habit, it, new Sent(begun, List.of()), request))
        .orElseGet(() -> kinds(habit, request));
  }

  @PostMapping("/habits/{number}/rule")
  ResponseEntity<String> propose(
      @PathVariable long number,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var habit = free(number, caller);
    var shown = shown(request);
    var kind =
        kind(form.getOrDefault("kind", ""), shown)
            .orElseThrow(
                () ->
                    new ProblemException(
                            ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
                        .at("/kind", "is a kind of the rulebook"));
    var mistakes = new ArrayList<String>();
    var rule =
        new NewRuleForm(habit, kind, shown)
            .draft(form, mistakes)
            .map(it -> it.written(shown.rulebook().facts()));
    rule.ifPresent(it -> mistakes.addAll(publishing.mistakes(it, shown)));
    if (rule.isEmpty() || !mistakes.isEmpty()) {
      var sent = new Sent(form, mistakes);
      return page(HttpStatus.UNPROCESSABLE_CONTENT, habit, kind, sent, request);
    }
    return proposed(habit, rule.get(), form, caller);
  }

  private ResponseEntity<String> proposed(
      Habit habit, NewRule rule, Map<String, String> form, Caller.Person caller) {
    String path = "habits/" + habit.number() + "/rule";
    var request = keyed.request(form.getOrDefault("key", ""), caller, path, form);
    long change = proposals.propose(rule, habit.number(), PublishChange.author(caller), request);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/changes/" + change))
        .build();
  }

  /** A habit that this person may make a rule now; ProblemException where they may not. */
  private Habit free(long number, Caller.Person caller) {
    if (!Habits.areMadeRulesBy(caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "Rule owners and executives make a habit a rule.");
    }
    var habit =
        habits
            .find(number)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "Nobody told this habit."));
    if (!habit.isFree()) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "Somebody has taken it up; see what became of it.");
    }
    return habit;
  }

  private static Optional<Kind> kind(String code, Shown shown) {
    return shown.rulebook().kinds().values().stream()
        .filter(it -> it.id().value().equals(code))
        .findFirst();
  }

  /** What the form holds. */
  private record Sent(Map<String, String> values, List<String> mistakes) {}

  private ResponseEntity<String> kinds(Habit habit, HttpServletRequest request) {
    var shown = shown(request);
    var kinds = shown.rulebook().kinds().values().stream().map(it -> choice(it, shown)).toList();
    var view =
        new NewRuleView(
            habit.words(),
            byline(habit, shown),
            action(habit),
            kinds,
            new NewRuleView.Choice("", ""),
            List.of(),
            List.of(),
            List.of(),
            "",
            FormKey.fresh());
    return pages.page("rulebook/new-rule.jte", view, request);
  }

  private ResponseEntity<String> page(
      HttpStatus status, Habit habit, Kind kind, Sent sent, HttpServletRequest request) {
    var shown = shown(request);
    var form = new NewRuleForm(habit, kind, shown);
    var view =
        new NewRuleView(
            habit.words(),
            byline(habit, shown),
            action(habit),
            List.of(),
            choice(kind, shown),
            form.when(sent.values()),
            form.fields(sent.values()),
            sent.mistakes(),
            budget.ofNewRule(shown),
            FormKey.fresh());
    return pages.page(status, "rulebook/new-rule.jte", view, request);
  }

  private static NewRuleView.Choice choice(Kind kind, Shown shown) {
    return new NewRuleView.Choice(kind.id().value(), kind.title().in(shown.locale()));
  }

  private static String action(Habit habit) {
    return "/habits/" + habit.number() + "/rule";
  }

  private static String byline(Habit habit, Shown shown) {
    return shown.text("habits.by", shown.person(habit.by()), shown.day(habit.at()));
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }
}
