package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import leeway.server.desk.act.RecordAct;
import leeway.server.desk.act.RecordReferral;
import leeway.server.desk.act.RecordRefusal;
import leeway.server.desk.act.SpeakUp;
import leeway.server.desk.act.Wish;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.api.Paging;
import leeway.server.desk.api.Requests;
import leeway.server.desk.beside.Meanings;
import leeway.server.journal.Decisions.Decision;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The card of an answer, and the buttons on it: done, hand over, not today. */
@Controller
final class CardPage {
  private final RulebookInForce rulebooks;
  private final AnswerAsk answerAsk;
  private final OpenAnswers answers;
  private final RecordAct recordAct;
  private final RecordRefusal recordRefusal;
  private final RecordReferral recordReferral;
  private final SpeakUp speakUp;
  private final Cards cards;
  private final Meanings meanings;
  private final Keyed keyed;
  private final Pages pages;

  CardPage(
      RulebookInForce rulebooks,
      AnswerAsk answerAsk,
      OpenAnswers answers,
      RecordAct recordAct,
      RecordRefusal recordRefusal,
      RecordReferral recordReferral,
      SpeakUp speakUp,
      Cards cards,
      Meanings meanings,
      Keyed keyed,
      Pages pages) {
    this.rulebooks = rulebooks;
    this.answerAsk = answerAsk;
    this.answers = answers;
    this.recordAct = recordAct;
    this.recordRefusal = recordRefusal;
    this.recordReferral = recordReferral;
    this.speakUp = speakUp;
    this.cards = cards;
    this.meanings = meanings;
    this.keyed = keyed;
    this.pages = pages;
  }

  @PostMapping("/asks/{id}/acts")
  ResponseEntity<String> act(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var wish =
        new Wish(
            form.getOrDefault("concession", ""),
            amount(form),
            "",
            "",
            Boolean.parseBoolean(form.get("promiseRest")),
            Boolean.parseBoolean(form.get("otherwise")));
    var keyedRequest = keyed.request(key(form), caller, "asks/" + id + "/acts", form);
    try {
      return receipt(recordAct.record(id, token(form), wish, keyedRequest, caller));
    } catch (ProblemException problem) {
      if (problem.code() != ProblemCode.ANSWER_CHANGED) {
        throw problem;
      }
      var asker = Asker.of(caller, rulebooks.current().people());
      var now = answerAsk.again(answers.open(id, token(form), asker), caller);
      return pages.page(HttpStatus.CONFLICT, AskPage.CARD, cards.view(now, caller), request);
    }
  }

  @PostMapping("/asks/{id}/refusals")
  ResponseEntity<String> refuse(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var no =
        new Requests.Refusal(
                token(form),
                form.getOrDefault("digest", ""),
                form.getOrDefault("reason", ""),
                form.getOrDefault("alternative", ""),
                form.getOrDefault("somebodyElse", ""))
            .no();
    var keyedRequest = keyed.request(key(form), caller, "asks/" + id + "/refusals", form);
    return receipt(recordRefusal.record(id, no, keyedRequest, caller));
  }

  @PostMapping("/asks/{id}/referrals")
  ResponseEntity<String> refer(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    var keyedRequest = keyed.request(key(form), caller, "asks/" + id + "/referrals", form);
    String words = Requests.note(form.getOrDefault("words", ""));
    return receipt(recordReferral.record(id, token(form), words, keyedRequest, caller));
  }

  /**
   * Five minutes in the middle of an ask: somebody goes on with this customer by a time, and
   * somebody takes the next one. Nobody is asked why (law 16).
   */
  @PostMapping("/asks/{id}/pauses")
  ResponseEntity<String> pause(
      @PathVariable String id, @RequestParam Map<String, String> form, Caller.Person caller) {
    String path = "asks/" + id + "/pauses";
    var handOver = keyed.request(key(form), caller, path, form);
    var decision = recordReferral.record(id, token(form), "", handOver, caller);
    speakUp.fiveMinutes(keyed.request(key(form) + "-pause", caller, path, form), caller);
    return receipt(decision);
  }

  /** Where a decision leads: to its receipt. */
  static ResponseEntity<String> receipt(Decision decision) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/acts/" + decision.seq()))
        .build();
  }

  static String key(Map<String, String> form) {
    return form.getOrDefault("key", "");
  }

  private static String token(Map<String, String> form) {
    return form.getOrDefault("token", "");
  }

  private @Nullable Money amount(Map<String, String> form) {
    String minorUnits = form.getOrDefault("minorUnits", "");
    if (minorUnits.isEmpty()) {
      return null;
    }
    var currency = rulebooks.current().company().currency();
    return new Requests.MoneyField(Paging.seq(minorUnits), currency.getCurrencyCode()).money();
  }

  /** The very same answer, after something was said beside it; {@code heard} says what. */
  ResponseEntity<String> again(
      String id, String token, String heard, HttpServletRequest request, Caller.Person caller) {
    var asker = Asker.of(caller, rulebooks.current().people());
    var answer = answerAsk.shownAgain(answers.open(id, token, asker), caller);
    return pages.page(AskPage.CARD, cards.view(answer, caller).heard(heard), request);
  }

  @PostMapping("/asks/{id}/meanings")
  ResponseEntity<String> meaning(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    var keyedRequest = keyed.request(key(form), caller, "asks/" + id + "/meanings", form);
    meanings.record(id, token(form), form.getOrDefault("meaning", ""), keyedRequest, caller);
    return again(
        id, token(form), Texts.in(request.getLocales()).text("meaning.heard"), request, caller);
  }
}
