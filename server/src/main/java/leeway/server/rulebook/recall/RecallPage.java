package leeway.server.rulebook.recall;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/*
 * The browser alone keeps that it was asked today, so that the sign on the first page goes; the server could not know it without knowing
 * who answered. Whoever clears it may answer twice.
 */
/** "Why was this rule born?", to be answered or skipped by anybody. */
@Controller
final class RecallPage {
  private static final Duration COUNTED = Duration.ofDays(365);

  private final RulebookInForce rulebooks;
  private final Recalls recalls;
  private final Keyed keyed;
  private final Pages pages;
  private final InstantSource clock;

  RecallPage(
      RulebookInForce rulebooks, Recalls recalls, Keyed keyed, Pages pages, InstantSource clock) {
    this.rulebooks = rulebooks;
    this.recalls = recalls;
    this.keyed = keyed;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/recall")
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String answered, HttpServletRequest request) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var question = question(shown);
    boolean isAnswered = !answered.isEmpty();
    var view =
        new RecallView(
            question.map(it -> it.rule().id().value()).orElse(""),
            question.map(it -> it.rule().card().title()).orElse(""),
            question.filter(_ -> !isAnswered).map(RecallQuestion::born).orElse(List.of()),
            question.filter(_ -> isAnswered).map(it -> it.rule().card().spirit().born()).orElse(""),
            question.map(it -> "/rules/" + it.rule().id()).orElse(""),
            counts(shown),
            FormKey.fresh());
    return pages.page("rulebook/recall.jte", view, request);
  }

  @PostMapping("/recall")
  ResponseEntity<String> answer(
      @RequestParam Map<String, String> form, HttpServletRequest request) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    String picked = form.getOrDefault("born", "");
    if (form.containsKey("skip") || picked.isEmpty()) {
      return see("/", request);
    }
    question(shown)
        .filter(it -> it.rule().id().value().equals(form.getOrDefault("rule", "")))
        .filter(it -> it.born().contains(picked))
        .ifPresent(it -> write(it, picked, form));
    return see("/recall?answered=yes", request);
  }

  private void write(RecallQuestion question, String picked, Map<String, String> form) {
    String key = form.getOrDefault("key", "");
    var remembered = question.isRemembered(picked) ? Recalls.Remembered.YES : Recalls.Remembered.NO;
    var request = keyed.anonymous(key, "recall", Map.of("key", key, "born", picked));
    recalls.answer(question.rule().id(), remembered, request);
  }

  private ResponseEntity<String> see(String path, HttpServletRequest request) {
    var today = today(new Shown(rulebooks.current(), Texts.in(request.getLocales())));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .header(HttpHeaders.SET_COOKIE, AskedToday.keptBy(request, today))
        .build();
  }

  private Optional<RecallQuestion> question(Shown shown) {
    var today = today(shown);
    return RecallQuestion.of(today, shown.rulebook().rules(today));
  }

  private LocalDate today(Shown shown) {
    return LocalDate.ofInstant(clock.instant(), shown.zone());
  }

  private List<RecallView.Line> counts(Shown shown) {
    return recalls.since(clock.instant().minus(COUNTED)).stream()
        .map(
            it ->
                new RecallView.Line(
                    shown.rule(it.rule(), today(shown)),
                    "/rules/" + it.rule(),
                    shown.text("recall.count", it.remembered(), it.asked())))
        .toList();
  }
}
