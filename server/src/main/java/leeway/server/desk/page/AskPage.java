package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.policy.facts.Kind;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Question;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.FieldView;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Can I?": the kinds, the form of one kind with what the address already says, and the card. */
@Controller
final class AskPage {
  static final String CARD = "desk/card.jte";

  private final RulebookInForce rulebooks;
  private final AnswerAsk answerAsk;
  private final CardPage cards;
  private final Pages pages;

  AskPage(RulebookInForce rulebooks, AnswerAsk answerAsk, CardPage cards, Pages pages) {
    this.rulebooks = rulebooks;
    this.answerAsk = answerAsk;
    this.cards = cards;
    this.pages = pages;
  }

  @GetMapping("/ask")
  ResponseEntity<String> form(
      @RequestParam Map<String, String> values, HttpServletRequest request) {
    var language = language(request);
    var kinds = rulebooks.current().kinds();
    if (!values.containsKey("kind")) {
      var choices =
          kinds.values().stream()
              .map(kind -> new Choice(kind.id().value(), kind.title().in(language)))
              .toList();
      return pages.page("desk/kinds.jte", new KindsView(choices), request);
    }
    return form(HttpStatus.OK, kind(values), values, Map.of(), request);
  }

  @PostMapping("/ask")
  ResponseEntity<String> ask(
      @RequestParam Map<String, String> values, HttpServletRequest request, Caller.Person caller) {
    var kind = kind(values);
    try {
      var question = new Question(kind.id(), given(kind, values), language(request), "");
      var answer = answerAsk.answer(question, caller);
      return pages.page(CARD, cards.view(answer, caller), request);
    } catch (ProblemException problem) {
      if (problem.code() != ProblemCode.INVALID_FIELDS) {
        throw problem;
      }
      return form(
          HttpStatus.UNPROCESSABLE_CONTENT, kind, values, FactFields.mistakes(problem), request);
    }
  }

  private ResponseEntity<String> form(
      HttpStatus status,
      Kind kind,
      Map<String, String> values,
      Map<String, String> mistakes,
      HttpServletRequest request) {
    var language = language(request);
    var rulebook = rulebooks.current();
    List<FieldView> fields =
        kind.facts().stream()
            .map(
                name ->
                    FactFields.field(
                        FactFields.definition(rulebook, name), values, mistakes, language))
            .toList();
    var view = new AskView(kind.id().value(), kind.title().in(language), fields);
    return pages.page(status, "desk/ask.jte", view, request);
  }

  private SortedMap<String, Given> given(Kind kind, Map<String, String> values) {
    var given = new TreeMap<String, Given>();
    for (String name : kind.facts()) {
      var fact = FactFields.definition(rulebooks.current(), name);
      FactFields.value(fact, values.getOrDefault(name, ""))
          .ifPresent(value -> given.put(name, new Given(value, source(fact.source()))));
    }
    return given;
  }

  /** What is usually seen was seen; anything else the customer said. */
  private static Source source(Source usual) {
    return usual == Source.SEEN ? Source.SEEN : Source.STATED;
  }

  private Kind kind(Map<String, String> values) {
    return rulebooks.current().kinds().values().stream()
        .filter(kind -> kind.id().value().equals(values.get("kind")))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such kind of request."));
  }

  static Locale language(HttpServletRequest request) {
    return Locale.forLanguageTag(Texts.in(request.getLocales()).language());
  }
}
