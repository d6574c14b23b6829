package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Given;
import leeway.policy.facts.Kind;
import leeway.policy.facts.Privacy;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Question;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.FieldView;
import leeway.server.desk.api.Requests;
import leeway.server.people.Caller;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
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

  /** Where other systems' links name what the rulebook may call otherwise. */
  private static final List<String> SUBJECTS = List.of(Rulebook.ORDER, Rulebook.CUSTOMER);

  private static final String TICKET = "ticket";

  private final RulebookInForce rulebooks;
  private final AnswerAsk answerAsk;
  private final Cards cards;
  private final Pages pages;

  AskPage(RulebookInForce rulebooks, AnswerAsk answerAsk, Cards cards, Pages pages) {
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
    var kind = kind(values);
    return form(HttpStatus.OK, kind, linked(kind, values), Map.of(), request);
  }

  /** The values of a link from a helpdesk or till, under the names that the rulebook gives them. */
  private Map<String, String> linked(Kind kind, Map<String, String> values) {
    var linked = new HashMap<>(values);
    for (String subject : SUBJECTS) {
      String fact = rulebooks.current().mappings().subjects().getOrDefault(subject, "");
      if (kind.facts().contains(fact) && values.containsKey(subject)) {
        linked.putIfAbsent(fact, values.get(subject));
      }
    }
    return linked;
  }

  /** The ticket that the link named: the matter that this ask belongs to; blank for none. */
  private static String ticket(Map<String, String> values) {
    String ticket = values.getOrDefault(TICKET, "");
    return Requests.isMatter(ticket) ? ticket : "";
  }

  @PostMapping("/ask")
  ResponseEntity<String> ask(
      @RequestParam Map<String, String> values, HttpServletRequest request, Caller.Person caller) {
    var kind = kind(values);
    if (values.containsKey("mend")) {
      return form(HttpStatus.OK, kind, values, Map.of(), request);
    }
    try {
      var question =
          new Question(kind.id(), given(kind, values), language(request), ticket(values));
      var answer = answerAsk.answer(question, caller);
      return pages.page(CARD, cards.view(answer, typed(kind, values), caller), request);
    } catch (ProblemException problem) {
      if (problem.code() != ProblemCode.INVALID_FIELDS) {
        throw problem;
      }
      return form(
          HttpStatus.UNPROCESSABLE_CONTENT, kind, values, FactFields.mistakes(problem), request);
    }
  }

  /** What was typed, with the kind, so that the form can be opened again. */
  private static SortedMap<String, String> typed(Kind kind, Map<String, String> values) {
    var typed = new TreeMap<String, String>();
    typed.put("kind", kind.id().value());
    if (!ticket(values).isEmpty()) {
      typed.put(TICKET, ticket(values));
    }
    for (String name : kind.facts()) {
      String value = values.getOrDefault(name, "");
      if (!value.isBlank()) {
        typed.put(name, value);
      }
    }
    return typed;
  }

  private ResponseEntity<String> form(
      HttpStatus status,
      Kind kind,
      Map<String, String> values,
      Map<String, String> mistakes,
      HttpServletRequest request) {
    var language = language(request);
    var rulebook = rulebooks.current();
    var first = first(kind, rulebook);
    Function<String, FieldView> field =
        name -> FactFields.field(FactFields.definition(rulebook, name), values, mistakes, language);
    var view =
        new AskView(
            kind.id().value(),
            kind.title().in(language),
            ticket(values),
            first.stream().map(field).toList(),
            kind.facts().stream()
                .filter(name -> !first.contains(name))
                .filter(name -> isAsked(FactFields.definition(rulebook, name)))
                .map(field)
                .toList());
    return pages.page(status, "desk/ask.jte", view, request);
  }

  /** Which order and whose it is, from which much is looked up, then what an answer needs. */
  private static SequencedSet<String> first(Kind kind, Rulebook rulebook) {
    var first = new LinkedHashSet<>(rulebook.mappings().subjects().sequencedValues().reversed());
    first.retainAll(kind.facts());
    first.addAll(kind.required());
    return first;
  }

  /** Facts without a question are looked up, and nobody says them. */
  private static boolean isAsked(FactDefinition fact) {
    return !fact.question().byLanguage().isEmpty();
  }

  /** What somebody may say again in an address: asked for, and kept in clear. */
  static boolean isSayable(FactDefinition fact) {
    return isAsked(fact) && !fact.derived() && fact.privacy() == Privacy.PLAIN;
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
