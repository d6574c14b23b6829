package leeway.server.review.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.review.Lookers;
import leeway.server.review.Needs;
import leeway.server.review.Team;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.worth.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a lead needs to know of today; by kind of request, by nobody's name. */
@Controller
final class TodayPage {
  private static final int WAITING_DAYS = 14;
  private static final int PROMISE_DAYS_BACK = 28;
  private static final int PROMISE_DAYS = 7;

  /** An answer holds so long; an ask that is younger may still be acted upon. */
  private static final Duration ANSWER_HOLDS = Duration.ofMinutes(15);

  private static final Duration UPWARD_OVER = Duration.ofDays(28);

  private final Needs needs;
  private final Lookers lookers;
  private final RulebookInForce rulebooks;
  private final Pages pages;
  private final InstantSource clock;

  TodayPage(
      Needs needs, Lookers lookers, RulebookInForce rulebooks, Pages pages, InstantSource clock) {
    this.needs = needs;
    this.lookers = lookers;
    this.rulebooks = rulebooks;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/today")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    if (!lookers.mayOpen(caller)) {
      throw new ProblemException(ProblemCode.NOT_ALLOWED, "This page is for those who lead.");
    }
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, shown.zone());
    var midnight = today.atStartOfDay(shown.zone()).toInstant();
    var team = Team.of(caller.person(), shown.rulebook().people());
    var done = needs.done(midnight, team);
    var view =
        new TodayView(
            shown.day(today),
            waiting(now, team, shown),
            promises(today, team, shown),
            unanswered(midnight, now, team, shown),
            done.stream().map(it -> done(it, shown)).toList(),
            total(done, shown),
            upward(midnight, shown));
    return pages.page("review/today.jte", view, request);
  }

  private String upward(Instant midnight, Shown shown) {
    var upward = needs.upward(midnight.minus(UPWARD_OVER));
    return upward.asks() == 0
        ? ""
        : shown.text("today.upward", UPWARD_OVER.toDays(), upward.ofHundred(), upward.asks());
  }

  private List<FridayView.Need> waiting(Instant now, Team team, Shown shown) {
    return needs.waiting(now.minus(Duration.ofDays(WAITING_DAYS)), team).stream()
        .map(
            it ->
                new FridayView.Need(
                    shown.kind(it.kind()) + " → " + shown.role(it.role()),
                    shown.text("review.since", shown.day(it.since())),
                    "",
                    false))
        .toList();
  }

  private List<FridayView.Need> promises(LocalDate today, Team team, Shown shown) {
    return needs.promises(today.minusDays(PROMISE_DAYS_BACK), today.plusDays(PROMISE_DAYS)).stream()
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

  private List<FridayView.Need> unanswered(Instant midnight, Instant now, Team team, Shown shown) {
    return needs.unanswered(midnight, now.minus(ANSWER_HOLDS), team).stream()
        .map(
            it ->
                new FridayView.Need(
                    shown.kind(it.kind()),
                    shown.text("today.permission." + it.permission()),
                    it.times() + " ×",
                    false))
        .toList();
  }

  private static FridayView.Need done(Needs.Done done, Shown shown) {
    String what = done.kind().isBlank() ? shown.text("layout.i-did-it") : shown.kind(done.kind());
    return new FridayView.Need(
        done.times() + " × " + what,
        shown.concession(done.concession()),
        shown.money(done.amount()),
        false);
  }

  private static String total(List<Needs.Done> done, Shown shown) {
    var currency = shown.rulebook().company().currency();
    return shown.amount(
        done.stream()
            .map(Needs.Done::amount)
            .filter(it -> it.currency().equals(currency))
            .reduce(Money.zero(currency), Money::plus));
  }
}
