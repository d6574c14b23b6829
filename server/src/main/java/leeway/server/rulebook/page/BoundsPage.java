package leeway.server.rulebook.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.people.Role;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;
import leeway.server.journal.Registers;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Limits;
import leeway.server.latitude.BoundsInForce;
import leeway.server.latitude.Switch;
import leeway.server.latitude.Switches;
import leeway.server.people.Caller;
import leeway.server.people.Keyed;
import leeway.server.platform.FormKey;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.worth.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may go how far, who said so, and what is stopped; open to everybody, set by a few. */
@Controller
final class BoundsPage {
  private static final String SWITCH = "switch/";
  private static final int TEXT_MAX = 300;
  private static final int AMOUNT_MAX = 12;

  private final BoundsInForce bounds;
  private final Switches switches;
  private final Registers registers;
  private final RulebookInForce rulebooks;
  private final Keyed keyed;
  private final Pages pages;

  BoundsPage(
      BoundsInForce bounds,
      Switches switches,
      Registers registers,
      RulebookInForce rulebooks,
      Keyed keyed,
      Pages pages) {
    this.bounds = bounds;
    this.switches = switches;
    this.registers = registers;
    this.rulebooks = rulebooks;
    this.keyed = keyed;
    this.pages = pages;
  }

  @GetMapping("/bounds")
  ResponseEntity<String> show(HttpServletRequest request, Caller.Person caller) {
    return page(HttpStatus.OK, "", request, caller);
  }

  @PostMapping("/bounds/{person}")
  ResponseEntity<String> set(
      @PathVariable String person,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Caller.Person caller) {
    requireMaySet(caller);
    var people = rulebooks.current().people();
    var whose = person(person, people);
    if (whose.id().equals(caller.person())) {
      throw new ProblemException(ProblemCode.OWN_BENEFIT, "Nobody sets their own bound.");
    }
    var perAct = amount(form, "perAct");
    var perDay = amount(form, "perDay");
    var perWeek = amount(form, "perWeek");
    if (perAct.isEmpty() || perDay.isEmpty() || perWeek.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, "bounds.mistake", request, caller);
    }
    bounds.set(
        actor(whose, people),
        new BoundsInForce.Costs(perAct.get(), perDay.get(), perWeek.get()),
        author(caller),
        keyed.request(form.getOrDefault("key", ""), caller, "bounds/" + person, form));
    return seeBounds();
  }

  @PostMapping("/switches")
  ResponseEntity<String> stop(@RequestParam Map<String, String> form, Caller.Person caller) {
    requireMaySet(caller);
    var which = which(form.getOrDefault("scope", ""), form.getOrDefault("target", "").strip());
    String reason = form.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > TEXT_MAX) {
      throw invalid("/reason", "says why, in at most " + TEXT_MAX + " characters");
    }
    var request = keyed.request(form.getOrDefault("key", ""), caller, "switches", form);
    if (form.containsKey("lift")) {
      switches.lift(which, reason, author(caller), request);
    } else {
      switches.throwSwitch(which, reason, author(caller), request);
    }
    return seeBounds();
  }

  private static ResponseEntity<String> seeBounds() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/bounds")).build();
  }

  private static void requireMaySet(Caller.Person caller) {
    if (!maySet(caller)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "Bounds are set by executives, rule owners and administrators.");
    }
  }

  private static boolean maySet(Caller.Person caller) {
    return switch (caller.role()) {
      case EXECUTIVE, RULE_OWNER, ADMINISTRATOR -> true;
      case ASSOCIATE, REVIEWER, PROVIDER -> false;
    };
  }

  private static Author author(Caller.Person caller) {
    return Author.person(caller.person());
  }

  private static Person person(String id, People people) {
    return people.persons().values().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "The rulebook names nobody so."));
  }

  private static String actor(Person person, People people) {
    boolean isMachine = people.actor(person).nature() == Actor.Nature.MACHINE;
    return new Author(isMachine ? Author.Kind.MACHINE : Author.Kind.PERSON, person.id().value())
        .actor();
  }

  private static Switch which(String scope, String target) {
    boolean isNamed = !target.isEmpty() && target.length() <= TEXT_MAX;
    if (!isNamed && !scope.equals("everything") && !scope.equals("machines")) {
      throw invalid("/target", "names what is stopped");
    }
    return switch (scope) {
      case "everything" -> new Switch.Everything();
      case "machines" -> new Switch.Machines();
      case "role" -> new Switch.OfRole(target);
      case "actor" -> new Switch.OfActor(target);
      case "rule" -> new Switch.OfRule(target);
      case "concession" -> new Switch.OfConcession(target);
      default -> throw invalid("/scope", "is one of the scopes of the form");
    };
  }

  private static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }

  private Optional<Money> amount(Map<String, String> form, String field) {
    String written = form.getOrDefault(field, "").strip().replace(',', '.');
    if (written.isEmpty() || written.length() > AMOUNT_MAX) {
      return Optional.empty();
    }
    try {
      var amount = Money.of(new BigDecimal(written), rulebooks.current().company().currency());
      return amount.isNegative() ? Optional.empty() : Optional.of(amount);
    } catch (ArithmeticException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private ResponseEntity<String> page(
      HttpStatus status, String mistake, HttpServletRequest request, Caller.Person caller) {
    var shown = new Shown(rulebooks.current(), Texts.in(request.getLocales()));
    var people = shown.rulebook().people();
    var inForce = bounds.all();
    var roles = new ArrayList<BoundsView.RoleRow>();
    for (Role role : people.roles().values()) {
      var persons =
          people.persons().values().stream()
              .filter(it -> it.role().equals(role.id()))
              .map(it -> row(it, inForce, shown, caller))
              .toList();
      roles.add(
          new BoundsView.RoleRow(
              role.title().in(shown.locale()), written(role.bounds(), shown), persons));
    }
    var view =
        new BoundsView(
            roles,
            stopped(shown),
            maySet(caller),
            mistake.isEmpty() ? "" : shown.text(mistake),
            FormKey.fresh());
    return pages.page(status, "rulebook/bounds.jte", view, request);
  }

  private static BoundsView.PersonRow row(
      Person person, Map<String, BoundsInForce.Bound> inForce, Shown shown, Caller.Person caller) {
    var people = shown.rulebook().people();
    var bound = Optional.ofNullable(inForce.get(actor(person, people)));
    var limits = bound.map(BoundsInForce.Bound::limits);
    return new BoundsView.PersonRow(
        person.id().value(),
        person.name(),
        limits.map(it -> written(it, shown)).orElse(shown.text("bounds.none")),
        bound
            .map(
                it ->
                    shown.text(
                        "bounds.set-by",
                        shown.person(it.setBy().substring(it.setBy().indexOf('/') + 1)),
                        shown.day(it.setAt())))
            .orElse(""),
        maySet(caller) && !person.id().equals(caller.person()),
        limits.map(it -> decimal(it.act().cost(), it)).orElse("0"),
        limits.map(it -> decimal(it.day().cost(), it)).orElse("0"),
        limits.map(it -> decimal(it.week().cost(), it)).orElse("0"),
        FormKey.fresh());
  }

  private static String decimal(long minorUnits, Limits limits) {
    return new Money(minorUnits, limits.currency()).decimal().toPlainString();
  }

  private static String written(Limits limits, Shown shown) {
    return limits.week().cost() == 0
        ? shown.text("bounds.none")
        : shown.text(
            "bounds.limits",
            shown.amount(new Money(limits.act().cost(), limits.currency())),
            shown.amount(new Money(limits.day().cost(), limits.currency())),
            shown.amount(new Money(limits.week().cost(), limits.currency())));
  }

  private static String written(Bounds bounds, Shown shown) {
    return bounds.perWeek().cost().isZero()
        ? shown.text("bounds.none")
        : shown.text(
            "bounds.limits",
            shown.amount(bounds.perAct().cost()),
            shown.amount(bounds.perDay().cost()),
            shown.amount(bounds.perWeek().cost()));
  }

  /** A flag is named {@code switch/<scope>/<target>}, or {@code switch/<scope>}. */
  private List<BoundsView.Stopped> stopped(Shown shown) {
    return registers.flags(SWITCH).stream()
        .map(
            flag -> {
              String name = flag.name().substring(SWITCH.length());
              int slash = name.indexOf('/');
              String scope = slash < 0 ? name : name.substring(0, slash);
              String target = slash < 0 ? "" : name.substring(slash + 1);
              return new BoundsView.Stopped(
                  shown.text("bounds.scope." + scope) + (target.isEmpty() ? "" : ": " + target),
                  shown.text(
                      "bounds.stopped-by",
                      flag.reason(),
                      shown.person(flag.actor().substring(flag.actor().indexOf('/') + 1)),
                      shown.day(flag.setAt())),
                  scope,
                  target,
                  FormKey.fresh());
            })
        .toList();
  }
}
