package leeway.server.rulebook.habit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leeway.server.journal.posting.Author;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "We always do it so": told in a minute by anybody, and what became of it. */
@Controller
final class HabitsPage {
  private final Habits habits;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  HabitsPage(Habits habits, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.habits = habits;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/habits")
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String told,
      HttpServletRequest request,
      Caller.Person caller) {
    var form = new Form(new Habit.Words("", "", ""), List.of(), !told.isEmpty());
    return page(HttpStatus.OK, form, request, caller);
  }

  @PostMapping("/habits")
  ResponseEntity<String> tell(
      @RequestParam Map<String, String> form, HttpServletRequest request, Caller.Person caller) {
    var words = new Habit.Words(said(form, "when"), said(form, "what"), said(form, "why"));
    var mistakes = mistakes(words, shown(request));
    if (!mistakes.isEmpty()) {
      var again = new Form(words, mistakes, false);
      return page(HttpStatus.UNPROCESSABLE_CONTENT, again, request, caller);
    }
    String key = form.getOrDefault("key", "");
    habits.tell(words, author(caller), keyed.request(key, caller, "habits", form));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/habits?told=yes"))
        .build();
  }

  /** What the form holds, and whether something was told just now. */
  private record Form(Habit.Words words, List<String> mistakes, boolean isTold) {}

  private static String said(Map<String, String> form, String field) {
    return form.getOrDefault(field, "").strip();
  }

  private static List<String> mistakes(Habit.Words words, Shown shown) {
    var mistakes = new ArrayList<String>();
    for (String said : List.of(words.when(), words.what(), words.why())) {
      if (said.isBlank() || said.length() > Habit.Words.LENGTH_MAX) {
        mistakes.add(shown.text("habits.three-lines", Habit.Words.LENGTH_MAX));
      }
    }
    return mistakes.stream().distinct().toList();
  }

  private static Author author(Caller.Person caller) {
    return Author.person(caller.person());
  }

  private ResponseEntity<String> page(
      HttpStatus status, Form form, HttpServletRequest request, Caller.Person caller) {
    var shown = shown(request);
    boolean makesRules = Habits.areMadeRulesBy(caller);
    var mine = habits.of(author(caller)).stream().map(it -> row(it, false, shown)).toList();
    var all =
        makesRules
            ? habits.latest().stream().map(it -> row(it, true, shown)).toList()
            : List.<HabitsView.Row>of();
    var view =
        new HabitsView(
            form.isTold() ? shown.text("habits.heard") : "",
            form.words(),
            form.mistakes(),
            mine,
            all,
            FormKey.fresh());
    return pages.page(status, "rulebook/habits.jte", view, request);
  }

  private static HabitsView.Row row(Habit habit, boolean mayMake, Shown shown) {
    return new HabitsView.Row(
        habit.words(),
        shown.text("habits.by", shown.person(habit.by()), shown.day(habit.at())),
        step(habit.state()),
        state(habit.state(), shown),
        link(habit.state()),
        mayMake && habit.isFree() ? "/habits/" + habit.number() + "/rule" : "");
  }

  private static int step(Habit.State state) {
    return switch (state) {
      case Habit.State.Draft _, Habit.State.Left _ -> 1;
      case Habit.State.WithOwner _ -> 2;
      case Habit.State.Published _ -> 3;
    };
  }

  private static String state(Habit.State state, Shown shown) {
    return switch (state) {
      case Habit.State.Draft _ -> shown.text("habits.draft");
      case Habit.State.WithOwner(var owner, _) ->
          shown.text("habits.with-owner", shown.person(owner));
      case Habit.State.Published _ -> shown.text("habits.published");
      case Habit.State.Left _ -> shown.text("habits.left");
    };
  }

  private static String link(Habit.State state) {
    return switch (state) {
      case Habit.State.Draft _ -> "";
      case Habit.State.WithOwner(_, var change) -> "/changes/" + change;
      case Habit.State.Published(var rule, _) -> "/rules/" + rule;
      case Habit.State.Left(var change) -> "/changes/" + change;
    };
  }

  private Shown shown(HttpServletRequest request) {
    return new Shown(rulebooks.current(), Texts.in(request.getLocales()));
  }
}
