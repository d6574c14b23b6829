package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import leeway.policy.words.Written;
import leeway.server.desk.act.SpeakUp;
import leeway.server.desk.answer.Owing;
import leeway.server.desk.api.Requests;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A remark in ten seconds, and five minutes for me. */
@Controller
final class SpeakUpPage {
  private final SpeakUp speakUp;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  SpeakUpPage(SpeakUp speakUp, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.speakUp = speakUp;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/remarks")
  ResponseEntity<String> form(HttpServletRequest request) {
    var view = new SpeakUpView("", FormKey.fresh(), FormKey.fresh());
    return pages.page("desk/remark.jte", view, request);
  }

  @PostMapping("/remarks")
  ResponseEntity<String> remark(
      @RequestParam Map<String, String> form, HttpServletRequest request, Caller.Person caller) {
    String text = Requests.remark(form.getOrDefault("text", ""));
    var keyedRequest = keyed.request(CardPage.key(form), caller, "remarks", form);
    return heard("remark.heard", speakUp.remark(text, keyedRequest, caller), request);
  }

  @PostMapping("/pauses")
  ResponseEntity<String> pause(
      @RequestParam Map<String, String> form, HttpServletRequest request, Caller.Person caller) {
    var keyedRequest = keyed.request(CardPage.key(form), caller, "pauses", form);
    return heard("pause.heard", speakUp.fiveMinutes(keyedRequest, caller), request);
  }

  private ResponseEntity<String> heard(String key, Owing owing, HttpServletRequest request) {
    var texts = Texts.in(request.getLocales());
    var by = owing.by().atZone(rulebooks.current().company().zone());
    String said = texts.text(key, owing.name(), Written.moment(by, Locale.of(texts.language())));
    var view = new SpeakUpView(said, FormKey.fresh(), FormKey.fresh());
    return pages.page("desk/remark.jte", view, request);
  }
}
