package leeway.server.rulebook.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.journal.posting.Author;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.Questions;
import leeway.server.rulebook.RuleUses;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.server.rulebook.change.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules in force on a day, and each of them with its spirit; open to everybody. */
@Controller
final class RulesPage {
  private static final int WHY_MAX = 1_000;

  private final RulebookInForce rulebooks;
  private final RuleCounts counts;
  private final Questions questions;
  private final RuleTables tables;
  private final Proposals proposals;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  RulesPage(
      RulebookInForce rulebooks,
      RuleCounts counts,
      Questions questions,
      RuleTables tables,
      Proposals proposals,
      Keyed keyed,
      Pages pages,
      InstantSource clock) {
    this.rulebooks = rulebooks;
    this.counts = counts;
    this.questions = questions;
    this.tables = tables;
    this.proposals = proposals;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/rules")
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "") String on, HttpServletRequest request) {
    var shown = shown(request);
    var day = day(on, shown);
    var uses = counts.uses(shown);
    var rules = shown.rulebook().rules(day);
    var lines = rules.stream().map(rule -> line(rule, uses, shown)).toList();
    var due = lines.stream().filter(it -> !it.flags().isEmpty()).toList();
    long waiting = proposals.waiting();
    var proposed = waiting == 0 ? "" : shown.text("changes.waiting", waiting);
    var view = new RulesView(day.toString(), shown.day(day), shown.values(), due, lines, proposed);
    return pages.page("rulebook/rules.jte", view, request);
  }

  @GetMapping("/rules/{id}")
  ResponseEntity<String> show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String asked,
      HttpServletRequest request) {
    var shown = shown(request);
    var day = day(on, shown);
    var rule = rule(id, day, shown);
    var card = rule.card();
    var view =
        new RuleView(
            card.title(),
            shown.text("rules.basis." + card.basis().code()) + " · " + kinds(rule, shown),
            flags(rule, shown),
            spirit(rule, shown),
            card.setAsideWhen(),
            terms(rule, shown),
            counts.of(id, shown),
            counts.lines(id, shown),
            questions.said(id),
            tables.of(rule, day, shown),
            proposed(id, shown),
            day.equals(today(shown)) ? "/rules/" + id + "/change" : "",
            "/rules/" + id + "/questions",
            !asked.isEmpty(),
            FormKey.fresh());
    return pages.page("rulebook/rule.jte", view, request);
  }

  @PostMapping("/rules/{id}/questions")
  ResponseEntity<String> question(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var shown = shown(request);
    rule(id, today(shown), shown);
    String why = form.getOrDefault("why", "").strip();
    if (why.length() > WHY_MAX) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/why", "has at most " + WHY_MAX + " characters, got " + why.length());
    }
    String key = form.getOrDefault("key", "");
    String path = "rules/" + id + "/questions";
    if (form.containsKey("anonymous")) {
      questions.ask(
          id, why, Questions.ANONYMOUS, keyed.anonymous(key, path, Map.of("key", key, "why", why)));
    } else {
      var author = Author.person(caller.person());
      questions.ask(id, why, author, keyed.request(key, caller, path, form));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/rules/" + id + "?asked=yes"))
        .build();
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }

  /** The day that a form says; today where it says none. */
  private LocalDate day(String on, Shown shown) {
    try {
      return on.isBlank() ? today(shown) : LocalDate.parse(on);
    } catch (DateTimeParseException _) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/on", "is a day such as 2026-01-31");
    }
  }

  private LocalDate today(Shown shown) {
    return LocalDate.ofInstant(clock.instant(), shown.zone());
  }

  private static Rule rule(String id, LocalDate day, Shown shown) {
    return shown.rulebook().rules(day).stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "No rule of this name is in force."));
  }

  private RulesView.Line line(Rule rule, Map<String, RuleUses.Count> uses, Shown shown) {
    var card = rule.card();
    var count = uses.getOrDefault(rule.id().value(), RuleUses.Count.none(rule.id().value()));
    return new RulesView.Line(
        card.title(),
        "/rules/" + rule.id(),
        shown.text("rules.basis." + card.basis().code()),
        owner(rule, shown),
        card.reviewBy().map(shown::day).orElse(""),
        flags(rule, shown),
        count.pressure() == 0
            ? ""
            : shown.text("rules.uses", count.setAside(), count.refused(), count.questioned()));
  }

  private static String owner(Rule rule, Shown shown) {
    String owner = rule.card().owner();
    return owner.isEmpty() ? shown.text("rules.nobody") : shown.person(owner);
  }

  /** What is wrong with a rule today, whatever day is shown. */
  private String flags(Rule rule, Shown shown) {
    var flags = new ArrayList<String>();
    if (rule.isOrphan()) {
      flags.add(shown.text("rules.orphan"));
    }
    if (rule.isOverdue(today(shown))) {
      flags.add(shown.text("rules.overdue"));
    }
    if (!rule.card().reasonGone().isBlank()) {
      flags.add(shown.text("rules.reason-gone"));
    }
    if (!rule.card().changed().isBlank()) {
      flags.add(shown.text("rules.changed"));
    }
    return String.join(" · ", flags);
  }

  private static String kinds(Rule rule, Shown shown) {
    return rule.card().kinds().isEmpty()
        ? shown.text("rules.all-kinds")
        : rule.card().kinds().stream()
            .map(kind -> shown.kind(kind.value()))
            .sorted()
            .collect(Collectors.joining(" · "));
  }

  private static List<RuleView.Line> spirit(Rule rule, Shown shown) {
    var spirit = rule.card().spirit();
    return List.of(
        line("rules.for-customer", rule.card().forCustomer(), shown),
        line("rules.born", spirit.born(), shown),
        line("rules.preserves", spirit.preserves(), shown),
        line("rules.protects", spirit.protects(), shown),
        line("rules.provokes", spirit.provokes(), shown));
  }

  private List<RuleView.Line> proposed(String rule, Shown shown) {
    return proposals.open(rule).stream()
        .map(
            it ->
                new RuleView.Line(
                    "/changes/" + it.number(),
                    shown.text("changes.by", shown.person(it.by()), shown.day(it.at()))))
        .toList();
  }

  private static RuleView.Line line(String key, String text, Shown shown) {
    return new RuleView.Line(
        shown.text(key), text.isBlank() ? shown.text("rules.nobody-says") : text);
  }

  private static List<RuleView.Line> terms(Rule rule, Shown shown) {
    var card = rule.card();
    var lines = new ArrayList<RuleView.Line>();
    lines.add(new RuleView.Line(shown.text("rules.owner"), owner(rule, shown)));
    lines.add(
        new RuleView.Line(
            shown.text("rules.review-by"),
            card.reviewBy().map(shown::day).orElse(shown.text("rules.no-date"))));
    lines.add(new RuleView.Line(shown.text("rules.purpose"), Shown.words(card.purpose())));
    lines.add(new RuleView.Line(shown.text("rules.weight"), Shown.words(card.weight())));
    if (!card.goal().isEmpty()) {
      lines.add(new RuleView.Line(shown.text("rules.goal"), shown.goal(card.goal())));
    }
    if (!card.commitment().isEmpty()) {
      lines.add(
          new RuleView.Line(
              shown.text("rules.commitment"), shown.text("rules.commitment." + card.commitment())));
    }
    if (card.minutes().signum() > 0) {
      lines.add(
          new RuleView.Line(shown.text("rules.minutes"), card.minutes().toPlainString() + " min"));
    }
    if (!card.reasonGone().isBlank()) {
      lines.add(new RuleView.Line(shown.text("rules.reason-gone"), card.reasonGone()));
    }
    if (!card.changed().isBlank()) {
      lines.add(new RuleView.Line(shown.text("rules.changed"), card.changed()));
    }
    card.notes().forEach(it -> lines.add(new RuleView.Line(shown.text("rules.note"), it)));
    card.evidence().forEach(it -> lines.add(new RuleView.Line(shown.text("rules.evidence"), it)));
    return lines;
  }
}
