package leeway.server.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.policy.RoleId;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.people.Role;
import leeway.policy.rulebook.change.NewPerson;
import leeway.policy.standing.Actor;
import leeway.policy.words.Written;
import leeway.server.journal.posting.Author;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.TakeIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was brought by a file and waits for a role, which gives them their bounds. */
@Controller
final class NewcomersPage {
  static final String PATH = "/newcomers";

  private final Newcomers newcomers;
  private final TakeIn takeIn;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  NewcomersPage(
      Newcomers newcomers, TakeIn takeIn, RulebookInForce rulebooks, Keyed keyed, Pages pages) {
    this.newcomers = newcomers;
    this.takeIn = takeIn;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    var texts = Texts.in(request.getLocales());
    var language = Locale.of(texts.language());
    var people = rulebooks.current().people();
    var view =
        new NewcomersView(
            newcomers.waiting().stream().map(it -> row(it, people, caller)).toList(),
            roles(people, texts, language),
            mayDecide(caller));
    return pages.page("imports/newcomers.jte", view, request);
  }

  @PostMapping(PATH + "/{person}")
  ResponseEntity<String> decide(
      @PathVariable String person, @RequestParam Map<String, String> form, Caller.Person caller) {
    var newcomer =
        newcomers
            .find(person)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "Nobody waits by this name."));
    requireMayDecide(newcomer, caller);
    var author = Author.person(caller.person());
    var request = keyed.request(form.getOrDefault("key", ""), caller, PATH + "/" + person, form);
    if (form.containsKey("away")) {
      newcomers.turnAway(newcomer, form.getOrDefault("away", ""), author, request);
    } else {
      var role = role(form.getOrDefault("role", ""));
      var wanted = new NewPerson(newcomer.person(), newcomer.name(), role, newcomer.team());
      takeIn.takeIn(wanted, newcomer.brought(), author, request);
      newcomers.forget(newcomer);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
  }

  /** Those who may set bounds, but for who brings people in: it takes two. */
  private static boolean mayDecide(Caller.Person caller) {
    return switch (caller.role()) {
      case EXECUTIVE, RULE_OWNER -> true;
      case ASSOCIATE, REVIEWER, PROVIDER, ADMINISTRATOR -> false;
    };
  }

  private static void requireMayDecide(Newcomers.Newcomer newcomer, Caller.Person caller) {
    if (!mayDecide(caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "Executives and rule owners give somebody a role.");
    }
    if (isOwn(newcomer, caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "Somebody else takes in whom you brought, or you yourself.");
    }
  }

  private static boolean isOwn(Newcomers.Newcomer newcomer, Caller.Person caller) {
    return newcomer.broughtBy().equals(caller.person().value())
        || newcomer.person().equals(caller.person());
  }

  private RoleId role(String written) {
    return ofPersons(rulebooks.current().people())
        .map(Role::id)
        .filter(it -> it.value().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
                    .at("/role", "is one of the roles of the rulebook"));
  }

  private static Stream<Role> ofPersons(People people) {
    return people.roles().values().stream().filter(it -> it.nature() == Actor.Nature.PERSON);
  }

  private static NewcomersView.Row row(Newcomers.Newcomer it, People people, Caller.Person caller) {
    return new NewcomersView.Row(
        it.person().value(),
        it.name(),
        Stream.of(it.role(), it.team())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(", ")),
        meant(it.role(), people),
        people.persons().values().stream()
            .filter(person -> person.id().value().equals(it.broughtBy()))
            .map(Person::name)
            .findFirst()
            .orElse(it.broughtBy()),
        isOwn(it, caller),
        FormKey.fresh());
  }

  /** The role whose id or title, in any language, the file writes. */
  private static String meant(String written, People people) {
    return ofPersons(people)
        .filter(
            role ->
                role.id().value().equalsIgnoreCase(written)
                    || role.title().byLanguage().values().stream()
                        .anyMatch(written::equalsIgnoreCase))
        .map(role -> role.id().value())
        .findFirst()
        .orElse("");
  }

  private static List<NewcomersView.RoleOption> roles(People people, Texts texts, Locale language) {
    return ofPersons(people)
        .map(
            role ->
                new NewcomersView.RoleOption(
                    role.id().value(),
                    role.title().in(language),
                    role.bounds().perWeek().cost().isZero()
                        ? texts.text("bounds.none")
                        : texts.text(
                            "bounds.limits",
                            Written.shortAmount(role.bounds().perAct().cost(), language),
                            Written.shortAmount(role.bounds().perDay().cost(), language),
                            Written.shortAmount(role.bounds().perWeek().cost(), language))))
        .toList();
  }
}
