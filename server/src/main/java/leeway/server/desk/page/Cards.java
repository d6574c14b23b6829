package leeway.server.desk.page;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.Cost;
import leeway.policy.customers.Meaning;
import leeway.policy.people.Person;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Permission;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.answer.Segments;
import leeway.server.desk.api.Choice;
import leeway.server.desk.api.FactFields;
import leeway.server.desk.api.FieldView;
import leeway.server.desk.beside.Advocacy;
import leeway.server.desk.beside.Meanings;
import leeway.server.desk.beside.Precedents;
import leeway.server.desk.card.CardBack;
import leeway.server.desk.card.CardFront;
import leeway.server.desk.card.CardWords;
import leeway.server.desk.card.LineView;
import leeway.server.people.Caller;
import leeway.server.platform.FormKey;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import org.springframework.stereotype.Component;

/** Makes the card of an answer, with what stands beside it, for one reader. */
@Component
final class Cards {
  private final RulebookInForce rulebooks;
  private final Precedents precedents;
  private final Advocacy advocacy;
  private final Meanings meanings;

  Cards(RulebookInForce rulebooks, Precedents precedents, Advocacy advocacy, Meanings meanings) {
    this.rulebooks = rulebooks;
    this.precedents = precedents;
    this.advocacy = advocacy;
    this.meanings = meanings;
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
        given.isEmpty() ? List.of() : asked(answer, rulebook),
        assessment.owed().isEmpty(),
        customer(answer, rulebook, meaning),
        refusal(answer, caller),
        relief(answer),
        "",
        said(answer, rulebook, caller),
        answer.token(),
        answer.digest());
  }

  /** The fact that the front asks for first, to be answered on the card. */
  private static List<FieldView> asked(Answer answer, Rulebook rulebook) {
    return answer.sealed().assessment().missing().stream()
        .limit(1)
        .map(missing -> FactFields.definition(rulebook, missing.fact()))
        .filter(fact -> !fact.derived())
        .map(fact -> FactFields.field(fact, Map.of(), Map.of(), answer.sealed().language()))
        .toList();
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

  /** Who else can be asked begins with whoever answers for what is beyond these bounds. */
  private CardView.RefusalView refusal(Answer answer, Caller.Person caller) {
    var people = rulebooks.current().people();
    List<Choice> others =
        people.persons().values().stream()
            .filter(person -> !person.id().equals(caller.person()))
            .filter(person -> people.actor(person).nature() == Actor.Nature.PERSON)
            .sorted(comparing(person -> !person.id().equals(answer.rest().person())))
            .map(Cards::choice)
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
