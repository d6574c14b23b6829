package leeway.server.review.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.JournalEntries;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.review.AppealLook;
import leeway.server.review.Looks;
import leeway.server.review.Looks.Looked;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is stored about me, what came of it, and who looked. Nobody else sees this page. */
@Controller
final class MinePage {
  private static final int ROWS_MAX = 20;

  private final Decisions decisions;
  private final JournalEntries entries;
  private final Looks looks;
  private final AppealLook appealLook;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  MinePage(
      Decisions decisions,
      JournalEntries entries,
      Looks looks,
      AppealLook appealLook,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages) {
    this.decisions = decisions;
    this.entries = entries;
    this.looks = looks;
    this.appealLook = appealLook;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/mine")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    String actor = "person/" + caller.person();
    var own =
        decisions.of(actor, Decisions.Page.first(ROWS_MAX)).stream()
            .map(it -> entry(it, shown))
            .toList();
    var kept =
        Stream.of("act", "amount", "order", "note", "session", "question")
            .map(
                it ->
                    new MineView.Kept(shown.text("mine." + it), shown.text("mine." + it + "-how")))
            .toList();
    var view = new MineView(shown.person(caller.person().value()), own, kept);
    return pages.page("review/mine.jte", view, request);
  }

  @PostMapping("/mine/{id}/appeals")
  ResponseEntity<String> appeal(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var request =
        keyed.request(form.getOrDefault("key", ""), caller, "mine/" + id + "/appeals", form);
    appealLook.appeal(
        LookForm.seq(id), LookForm.why(form.getOrDefault("why", "")), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/mine")).build();
  }

  private MineView.Entry entry(Decision decision, Shown shown) {
    var came = looks.of(decision.seq());
    boolean isAppealed = looks.isAppealed(decision.seq());
    return new MineView.Entry(
        what(decision, shown),
        decision.amount().map(shown::money).orElse(""),
        shown.day(decision.happenedAt()),
        "/acts/" + decision.seq(),
        state(decision, came, isAppealed, shown),
        came.isEmpty() ? "" : word(came.getLast()),
        looks.readers(decision.seq()).stream()
            .map(it -> shown.person(name(it.actor())) + ", " + shown.day(it.firstAt()))
            .toList(),
        !isAppealed && came.stream().anyMatch(it -> it.actor().startsWith("person/")),
        "/mine/" + decision.seq() + "/appeals",
        FormKey.fresh());
  }

  private static String what(Decision decision, Shown shown) {
    return switch (decision.what()) {
      case "act" -> shown.kind(decision.kind());
      case "deed" -> shown.text("layout.i-did-it");
      case "refusal" -> shown.text("card.not-today");
      case "referral" -> shown.text("card.hand-over");
      default -> shown.text("day.undone");
    };
  }

  private static String state(
      Decision decision, List<Looked> came, boolean isAppealed, Shown shown) {
    if (decision.isCorrected()) {
      return shown.text("day.undone");
    }
    if (isAppealed && came.size() == 1) {
      return shown.text("mine.state.appealed");
    }
    if (!came.isEmpty()) {
      return shown.text("mine.state." + came.getLast().verdict());
    }
    return shown.text(decision.isBeyond() ? "mine.state.looked-at" : "mine.state.stands");
  }

  private String word(Looked looked) {
    return entries.find(looked.seq()).map(entry -> word(entries.opened(entry))).orElse("");
  }

  private static String word(JsonValue.Struct body) {
    return body.fields().get("content") instanceof JsonValue.Struct content
            && content.fields().get("word") instanceof JsonValue.Text(var word)
        ? word
        : "";
  }

  /** The person of an actor such as {@code person/anna}. */
  private static String name(String actor) {
    return actor.substring(actor.indexOf('/') + 1);
  }
}
