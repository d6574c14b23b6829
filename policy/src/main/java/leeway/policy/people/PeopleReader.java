package leeway.policy.people;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.SourceText;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.document.Fields;
import leeway.policy.document.Problems;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.worth.Money;

/** Reads {@code people.yaml}. */
public final class PeopleReader {
  private static final RoleId NOBODY = new RoleId("nobody");
  private static final int HOURS_MAX = 1_000;

  private final Currency currency;
  private final Problems problems;

  private PeopleReader(Currency currency, Problems problems) {
    this.currency = currency;
    this.problems = problems;
  }

  /** Everybody in the file. */
  public static People read(Fields file, Currency currency, Problems problems) {
    return new PeopleReader(currency, problems).people(file);
  }

  private People people(Fields file) {
    var rest = rest(file.fields("rest"), new Bounds.Rest(NOBODY, 0));
    var roles = roles(file, rest);
    var persons = persons(file, roles);
    var people =
        new People(
            roles,
            persons,
            aboveManagers(file, persons),
            sentence(file, persons),
            Bounds.none(currency, rest),
            money(file, "hourlyRate"),
            hours(file.fields("businessHours")));
    requireRole(rest, roles, file.fields("rest"));
    file.done();
    return people;
  }

  private SortedMap<RoleId, Role> roles(Fields file, Bounds.Rest rest) {
    var roles = new TreeMap<RoleId, Role>();
    file.fieldsByKey("roles")
        .forEach(
            (name, fields) -> {
              var nature =
                  fields.flag("machine", false) ? Actor.Nature.MACHINE : Actor.Nature.PERSON;
              var bounds = bounds(fields, Bounds.none(currency, rest));
              var title = fields.labels("title");
              fields
                  .id(name, RoleId::new)
                  .ifPresent(id -> roles.put(id, new Role(id, title, nature, bounds)));
              fields.done();
            });
    roles.forEach((id, role) -> requireRole(role.bounds().rest(), roles, file.fields("roles")));
    return roles;
  }

  private SortedMap<PersonId, Person> persons(Fields file, SortedMap<RoleId, Role> roles) {
    var persons = new TreeMap<PersonId, Person>();
    file.fieldsByKey("people")
        .forEach(
            (name, fields) -> {
              var person = person(name, fields, roles);
              person.ifPresent(it -> persons.put(it.id(), it));
              fields.done();
            });
    return persons;
  }

  private Optional<Person> person(String name, Fields fields, SortedMap<RoleId, Role> roles) {
    var identities = new HashSet<String>();
    fields.texts("customer").forEach(text -> identities.add(text.text()));
    var called = fields.text("name");
    var team = fields.text("team", "");
    var role =
        fields
            .optionalText("role")
            .flatMap(
                text ->
                    roles.values().stream()
                        .filter(r -> r.id().value().equals(text.text()))
                        .findFirst());
    if (role.isEmpty()) {
      problems.error(
          "unknown-role",
          fields.place("role"),
          "`" + name + "` has one of the roles " + roles.keySet() + ", got another or none",
          "name a role of this file");
      return Optional.empty();
    }
    var bounds = bounds(fields, role.get().bounds());
    return fields
        .id(name, PersonId::new)
        .map(id -> new Person(id, called, role.get().id(), identities, bounds, team));
  }

  private Bounds bounds(Fields owner, Bounds otherwise) {
    if (!owner.has("latitude")) {
      return otherwise;
    }
    var fields = owner.fields("latitude");
    var faceTimes = fields.number("faceTimes", BigDecimal.valueOf(Bounds.FACE_TIMES_DEFAULT));
    var concessions = new HashSet<String>();
    fields.texts("concessions").forEach(text -> concessions.add(text.text()));
    var bounds =
        new Bounds(
            limit(fields, "perAct", faceTimes),
            limit(fields, "perDay", faceTimes),
            limit(fields, "perWeek", faceTimes),
            concessions,
            money(fields, "handOver"),
            rest(fields.fields("rest"), otherwise.rest()));
    fields.done();
    return bounds;
  }

  private Amounts limit(Fields fields, String key, BigDecimal faceTimes) {
    var cost = money(fields, key);
    return new Amounts(cost, cost.times(faceTimes.longValue()));
  }

  private Money money(Fields fields, String key) {
    var amount = fields.number(key, BigDecimal.ZERO);
    try {
      var money = Money.of(amount, currency);
      if (!money.isNegative()) {
        return money;
      }
    } catch (ArithmeticException e) {
      // told below, like a negative amount
    }
    problems.error(
        "not-an-amount",
        fields.place(key),
        "`" + key + "` is an amount in " + currency + " such as 12.50, got `" + amount + "`",
        "write an amount of zero or more");
    return Money.zero(currency);
  }

  private Bounds.Rest rest(Fields fields, Bounds.Rest otherwise) {
    var owner = fields.optionalText("owner").flatMap(text -> fields.id(text.text(), RoleId::new));
    var hours = fields.number("businessHours", BigDecimal.valueOf(otherwise.businessHours()));
    fields.done();
    if (hours.signum() < 0 || hours.compareTo(BigDecimal.valueOf(HOURS_MAX)) > 0) {
      problems.error(
          "not-hours",
          fields.place("businessHours"),
          "`businessHours` is 0 to " + HOURS_MAX + ", got `" + hours + "`",
          "write whole hours");
      return otherwise;
    }
    return new Bounds.Rest(owner.orElse(otherwise.owner()), hours.intValue());
  }

  private void requireRole(Bounds.Rest rest, SortedMap<RoleId, Role> roles, Fields at) {
    if (!roles.containsKey(rest.owner())) {
      problems.error(
          "unknown-role",
          at.place("owner"),
          "the owner of the rest is one of the roles "
              + roles.keySet()
              + ", got `"
              + rest.owner()
              + "`",
          "name a role of this file");
    }
  }

  private Set<PersonId> aboveManagers(Fields file, SortedMap<PersonId, Person> persons) {
    var above = new HashSet<PersonId>();
    for (var text : file.texts("aboveManagers")) {
      file.id(text.text(), PersonId::new).ifPresent(above::add);
      requirePerson(text, persons);
    }
    return above;
  }

  private Optional<Sentence> sentence(Fields file, SortedMap<PersonId, Person> persons) {
    if (!file.has("sentence")) {
      return Optional.empty();
    }
    var fields = file.fields("sentence");
    var says = fields.labels("says");
    var written = fields.text("sponsor");
    fields.done();
    var sponsor = persons.keySet().stream().filter(id -> id.value().equals(written)).findFirst();
    if (sponsor.isEmpty()) {
      problems.error(
          "unknown-person",
          fields.place("sponsor"),
          "who signs the sentence is one of the people, got `" + written + "`",
          "add the person to this file");
    }
    return sponsor.map(id -> new Sentence(id, says));
  }

  private void requirePerson(SourceText text, SortedMap<PersonId, Person> persons) {
    if (persons.keySet().stream().noneMatch(id -> id.value().equals(text.text()))) {
      problems.error(
          "unknown-person",
          text.place(0, text.text().length()),
          "who stands above the managers is one of the people, got `" + text.text() + "`",
          "add the person to this file");
    }
  }

  private BusinessHours hours(Fields fields) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var text : fields.texts("days")) {
      day(text.text()).ifPresent(days::add);
    }
    if (days.isEmpty()) {
      days.addAll(List.of(DayOfWeek.values()).subList(0, 5));
    }
    var opens = time(fields, "opens", LocalTime.of(9, 0));
    var closes = time(fields, "closes", LocalTime.of(18, 0));
    fields.done();
    if (opens.isBefore(closes)) {
      return new BusinessHours(days, opens, closes);
    }
    problems.error(
        "not-hours",
        fields.place("opens"),
        "`opens` is before `closes`, got the reverse",
        "swap them");
    return new BusinessHours(days, LocalTime.MIN, LocalTime.MAX);
  }

  private static Optional<DayOfWeek> day(String written) {
    return List.of(DayOfWeek.values()).stream()
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(written))
        .findFirst();
  }

  private LocalTime time(Fields fields, String key, LocalTime otherwise) {
    var text = fields.text(key, otherwise.toString());
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      problems.error(
          "not-a-time",
          fields.place(key),
          "`" + key + "` is a time such as \"09:00\", got `" + text + "`",
          "write hours and minutes in quotes");
      return otherwise;
    }
  }
}
