package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import leeway.policy.people.Person;
import leeway.policy.words.Written;
import leeway.server.desk.act.KeepPromise;
import leeway.server.desk.api.Paging;
import leeway.server.desk.card.AnswerJson;
import leeway.server.journal.Registers;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** We promised: what I owe to customers, by when, and one tap when it is kept. */
@Controller
final class PromisesPage {
  private final KeepPromise keepPromise;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  PromisesPage(KeepPromise keepPromise, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.keepPromise = keepPromise;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/promises")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var texts = Texts.in(request.getLocales());
    var rows = keepPromise.of(caller).stream().map(it -> row(it, texts)).toList();
    return pages.page("desk/promises.jte", new PromisesView(rows), request);
  }

  @PostMapping("/promises/{seq}/{position}")
  ResponseEntity<String> keep(
      @PathVariable String seq,
      @PathVariable String position,
      @RequestParam Map<String, String> form,
      Caller.Person caller) {
    String path = "promises/" + seq + "/" + position;
    var request = keyed.request(CardPage.key(form), caller, path, form);
    keepPromise.keep(Paging.seq(seq), Math.toIntExact(Paging.seq(position)), request, caller);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/promises")).build();
  }

  private PromisesView.Row row(Registers.Promise promise, Texts texts) {
    var language = Locale.of(texts.language());
    var by = promise.by().atZone(rulebooks.current().company().zone());
    String sum = promise.amount().isZero() ? "" : Written.amount(promise.amount(), language);
    return new PromisesView.Row(
        what(promise.what(), texts, language),
        sum,
        Written.moment(by, language),
        texts.text("promises.by", name(promise.actor())),
        promise.receipt().alias(AnswerJson.PLACE),
        promise.what().equals("answer") ? "/asks/" + promise.ask() : "",
        "/promises/" + promise.receipt().seq() + "/" + promise.position(),
        FormKey.fresh());
  }

  private String what(String what, Texts texts, Locale language) {
    return switch (what) {
      case "answer" -> texts.text("promises.answer");
      case "take-back" -> texts.text("promises.take-back");
      default -> texts.text("promises.hand-over", rulebooks.current().name(what, language));
    };
  }

  private String name(String actor) {
    String id = actor.substring(actor.indexOf('/') + 1);
    return rulebooks.current().people().persons().values().stream()
        .filter(it -> it.id().value().equals(id)) // the past names some by number only
        .findFirst()
        .map(Person::name)
        .orElse(id);
  }
}
