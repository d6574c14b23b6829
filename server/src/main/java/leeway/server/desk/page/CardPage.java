package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.Actor;
import leeway.policy.Cost;
import leeway.policy.Permission;
import leeway.policy.customers.Meaning;
import leeway.policy.people.Person;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.act.RecordAct;
import leeway.server.desk.act.RecordReferral;
import leeway.server.desk.act.RecordRefusal;
import leeway.server.desk.act.SpeakUp;
import leeway.server.desk.act.Wish;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.Segments;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.Paging;
import leeway.server.desk.api.Requests;
import leeway.server.desk.beside.Advocacy;
import leeway.server.desk.beside.Meanings;
import leeway.server.desk.beside.Precedents;
import leeway.server.desk.card.CardBack;
import leeway.server.desk.card.CardFront;
import leeway.server.desk.card.CardWords;
import leeway.server.desk.card.LineView;
import leeway.server.journal.Decisions.Decision;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
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
  private final Precedents precedents;
  private final Advocacy advocacy;
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
      Precedents precedents,
      Advocacy advocacy,
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
    this.precedents = precedents;
    this.advocacy = advocacy;
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
      return pages.page(HttpStatus.CONFLICT, AskPage.CARD, view(now, caller), request);
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
    return pages.page(AskPage.CARD, view(answer, caller).heard(heard), request);
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

  /** The card of an answer where the form is not at hand. */
  CardView view(Answer answer, Caller.Person caller) {
    return view(answer, Collections.emptySortedMap(), caller);
  }

  /** The card of an answer to the form with these values. */
  CardView view(Answer answer, SortedMap<String, String> given, Caller.Person caller) {
    var rulebook = rulebooks.current();
    var words = CardWords.in(answer.sealed().language());
    var meaning = meanings.of(answer.sealed());
    var beside =
        Stream.concat(Beside.meaning(meaning, words), like(answer, words).stream()).toList();
    var front = CardFront.of(answer, words, beside);
    var assessment = answer.sealed().assessment();
    return new CardView(
        words.texts(),
        front.verdict(),
        front.sum(),
        front.tone(),
        front.lines().stream().filter(LineView::isLead).toList(),
        front.lines().stream().filter(it -> !it.isLead()).toList(),
        CardBack.of(answer, rulebook, words),
        Doors.of(answer, rulebook, words, meaning.map(Meaning::prefers).orElse(List.of())),
        given,
        assessment.owed().isEmpty(),
        customer(answer, rulebook, meaning),
        refusal(answer, caller),
        relief(answer),
        "",
        said(answer, rulebook, caller),
        answer.token(),
        answer.digest());
  }

  /** Whom it is for, in the company's terms, and what can be said to be meaningful to them. */
  private static CardView.Customer customer(
      Answer answer, Rulebook rulebook, Optional<Meaning> meaning) {
    var language = answer.sealed().language();
    var segment = Segments.of(answer.sealed().situation(), rulebook);
    List<Choice> choices =
        Meanings.isSomebody(answer.sealed(), rulebook)
            ? rulebook.customers().meanings().values().stream()
                .map(it -> new Choice(it.code(), it.name().in(language)))
                .toList()
            : List.of();
    return new CardView.Customer(
        rulebook.customers().called(segment, language),
        meaning.map(it -> it.name().in(language)).orElse(""),
        meaning.map(it -> it.say().in(language)).orElse(""),
        choices,
        "/asks/" + answer.sealed().ask() + "/meanings",
        FormKey.fresh());
  }

  /** What was said before about the same matter, where this person has a part in it. */
  private List<StoryView.Line> said(Answer answer, Rulebook rulebook, Caller.Person caller) {
    var sealed = answer.sealed();
    if (sealed.matter().equals(sealed.ask())) {
      return List.of();
    }
    var shown = new Shown(rulebook, CardWords.in(sealed.language()).texts());
    return advocacy.story(sealed.matter(), caller).stream()
        .flatMap(story -> StoryPage.lines(story, shown).stream())
        .toList();
  }

  /** What was done in like situations, where no rule grants what is asked for. */
  private List<LineView> like(Answer answer, CardWords words) {
    var assessment = answer.sealed().assessment();
    return assessment.offers().isEmpty()
            && answer.standing().permission() != Permission.NEVER
            && assessment.asked().beyond() instanceof Cost.Known(_, var face)
        ? Beside.like(
            precedents.like(assessment.kind().value(), assessment.asked().concession(), face),
            words)
        : List.of();
  }

  private static CardView.Relief relief(Answer answer) {
    String ask = "/asks/" + answer.sealed().ask();
    return new CardView.Relief(
        ask + "/referrals",
        FormKey.fresh(),
        ask + "/pauses",
        FormKey.fresh(),
        ask + "/incidents",
        FormKey.fresh());
  }

  private CardView.RefusalView refusal(Answer answer, Caller.Person caller) {
    var people = rulebooks.current().people();
    List<Choice> others =
        people.persons().values().stream()
            .filter(person -> !person.id().equals(caller.person()))
            .filter(person -> people.actor(person).nature() == Actor.Nature.PERSON)
            .map(CardPage::choice)
            .toList();
    return new CardView.RefusalView(
        "/asks/" + answer.sealed().ask() + "/refusals",
        FormKey.fresh(),
        answer.sealed().assessment().words().note(),
        theirWord(answer),
        "",
        others);
  }

  /**
   * How far the customer's word is taken, and which facts of this kind are checked nevertheless.
   */
  private String theirWord(Answer answer) {
    var rulebook = rulebooks.current();
    var language = answer.sealed().language();
    var words = CardWords.in(language);
    var assessment = answer.sealed().assessment();
    var said = rulebook.customersWord();
    String sentence = said.byLanguage().isEmpty() ? words.text("word.taken") : said.in(language);
    var kind = rulebook.kinds().get(assessment.kind());
    String checked =
        rulebook.verified(assessment.day()).stream()
            .filter(name -> kind != null && kind.facts().contains(name))
            .map(name -> FactFields.definition(rulebook, name).question().in(language))
            .collect(Collectors.joining(" "));
    return checked.isBlank() ? sentence : sentence + " " + words.text("word.checked", checked);
  }

  private static Choice choice(Person person) {
    return new Choice(person.id().value(), person.name());
  }
}
