package leeway.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import leeway.engine.Seeds;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.document.Labels;
import leeway.policy.people.BusinessHours;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The half of law 9 that belongs to the review, over random companies: a breach cites a criterion
 * that was published before the act, never of what was inside latitude, and never by the act's
 * author, their manager, or, before anybody disagreed, whoever stands above the managers. The
 * oracle knows only who answers for whom, and when what was published.
 */
class ProtectionLawTest {
  private static final int PREMISES_MIN = 1_000;
  private static final BusinessHours HOURS =
      new BusinessHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));
  private static final Currency CAD = Currency.getInstance("CAD");

  /** Mistakes that the law must catch. */
  enum Planted {
    AUTHORS_ARE_FORGOTTEN,
    MANAGERS_ARE_FORGOTTEN,
    ONLY_THE_NEXT_MANAGER_COUNTS,
    WHO_STANDS_ABOVE_DECIDES_FIRST,
    LATITUDE_IS_FORGOTTEN,
    PUBLICATION_IS_FORGOTTEN
  }

  @Test
  void findsABreachOnlyAsLawNineSays() {
    int breaches = 0;
    for (long seed : Seeds.fresh().toArray()) {
      var world = new World(new Random(seed), Set.of());
      world.run();
      assertThat(world.broken).as("seed %d", seed).isEmpty();
      breaches += world.breaches;
    }

    assertThat(breaches).isGreaterThan(PREMISES_MIN);
  }

  @ParameterizedTest
  @EnumSource(Planted.class)
  void catchesAPlantedMistake(Planted mistake) {
    boolean isCaught =
        Seeds.fresh()
            .anyMatch(
                seed -> {
                  var world = new World(new Random(seed), Set.of(mistake));
                  world.run();
                  return !world.broken.isEmpty();
                });

    assertThat(isCaught).isTrue();
  }

  /** A company, its acts, and people who try to find fault with them. */
  private static final class World {
    private static final int ROLES = 5;
    private static final int PERSONS = 8;
    private static final int TRIES = 4_000;

    private static final List<Role> ACCOUNTS = List.of(Role.values());
    private static final List<Criterion> CRITERIA = List.of(Criterion.values());

    private final Random random;
    private final Set<Planted> mistakes;
    private final List<String> broken = new ArrayList<>();

    /** Role by role, who answers for what is beyond it. */
    private final List<Integer> answersFor = new ArrayList<>();

    private final List<Integer> roleOf = new ArrayList<>();
    private final Set<Integer> above = new HashSet<>();
    private final People people;
    private int breaches;

    World(Random random, Set<Planted> mistakes) {
      this.random = random;
      this.mistakes = mistakes;
      for (int role = 0; role < ROLES; role++) {
        answersFor.add(random.nextInt(ROLES));
      }
      for (int person = 0; person < PERSONS; person++) {
        roleOf.add(random.nextInt(ROLES));
      }
      above.add(random.nextInt(PERSONS));
      people = people();
    }

    void run() {
      for (int i = 0; i < TRIES; i++) {
        tryOne();
      }
    }

    private void tryOne() {
      int author = random.nextInt(PERSONS);
      int looker = random.nextInt(PERSONS);
      var account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
      long published = random.nextInt(20);
      var one = aCase(author, random.nextInt(20));
      var verdict = new Verdict.Breach(CRITERIA.get(random.nextInt(CRITERIA.size())));
      if (isFound(one, caller(looker, account), verdict, published)) {
        breaches++;
        if (!isLawful(one, author, looker, published)) {
          broken.add(looker + " found a breach in " + one);
        }
      }
    }

    /** What the review says, with the planted mistakes. */
    private boolean isFound(Case one, Caller.Person caller, Verdict verdict, long published) {
      var seen = mistakes.contains(Planted.AUTHORS_ARE_FORGOTTEN) ? withAuthor(one, "nobody") : one;
      seen = mistakes.contains(Planted.WHO_STANDS_ABOVE_DECIDES_FIRST) ? inRound(seen, 2) : seen;
      boolean fits = mistakes.contains(Planted.LATITUDE_IS_FORGOTTEN) || verdict.fits(one.reach());
      boolean isPublished =
          mistakes.contains(Planted.PUBLICATION_IS_FORGOTTEN) || published < one.seq();
      return fits && isPublished && Lookers.mayDecide(caller, seen, people);
    }

    /** What the law says, from nothing but who answers for whom. */
    private boolean isLawful(Case one, int author, int looker, long published) {
      boolean isByTheRight =
          one.round() == 2
              ? above.contains(looker)
              : !above.contains(looker) && !isManager(looker, author);
      return isByTheRight
          && looker != author
          && one.reach() != Case.Reach.INSIDE
          && published < one.seq();
    }

    private boolean isManager(int looker, int author) {
      var roles = new HashSet<Integer>();
      int role = answersFor.get(roleOf.get(author));
      while (roles.add(role)) {
        role = answersFor.get(role);
      }
      return looker != author && roles.contains(roleOf.get(looker));
    }

    private Case aCase(int author, long seq) {
      var reaches = List.of(Case.Reach.values());
      return new Case(
          seq,
          "person/p" + author,
          Instant.EPOCH,
          "",
          "",
          "refund",
          new Money(5_00, CAD),
          reaches.get(random.nextInt(reaches.size())),
          1 + random.nextInt(2));
    }

    private static Case withAuthor(Case one, String author) {
      return new Case(
          one.seq(),
          "person/" + author,
          one.happenedAt(),
          one.kind(),
          one.rule(),
          one.concession(),
          one.amount(),
          one.reach(),
          one.round());
    }

    private static Case inRound(Case one, int round) {
      return new Case(
          one.seq(),
          one.actor(),
          one.happenedAt(),
          one.kind(),
          one.rule(),
          one.concession(),
          one.amount(),
          one.reach(),
          round);
    }

    private static Caller.Person caller(int person, Role account) {
      var id = "p" + person;
      return new Caller.Person(new AccountId(new UUID(0, person)), id, new PersonId(id), account);
    }

    /** The same company as the rulebook would have it. */
    private People people() {
      var roles = new TreeMap<RoleId, leeway.policy.people.Role>();
      for (int role = 0; role < ROLES; role++) {
        var id = new RoleId("r" + role);
        roles.put(
            id,
            new leeway.policy.people.Role(
                id,
                new Labels(new java.util.LinkedHashMap<>(Map.of("en", id.value()))),
                Actor.Nature.PERSON,
                bounds(next(role))));
      }
      var persons = new TreeMap<PersonId, Person>();
      for (int person = 0; person < PERSONS; person++) {
        var id = new PersonId("p" + person);
        var role = new RoleId("r" + roleOf.get(person));
        var rest = bounds(first(roleOf.get(person)));
        persons.put(id, new Person(id, id.value(), role, Set.of(), rest, ""));
      }
      var ids = new HashSet<PersonId>();
      above.forEach(person -> ids.add(new PersonId("p" + person)));
      return new People(roles, persons, ids, Optional.empty(), bounds(0), Money.zero(CAD), HOURS);
    }

    private int first(int role) {
      return mistakes.contains(Planted.MANAGERS_ARE_FORGOTTEN) ? ROLES : answersFor.get(role);
    }

    private int next(int role) {
      return mistakes.contains(Planted.ONLY_THE_NEXT_MANAGER_COUNTS) ? ROLES : answersFor.get(role);
    }

    private static Bounds bounds(int restOwner) {
      return new Bounds(
          Amounts.none(CAD),
          Amounts.none(CAD),
          Amounts.none(CAD),
          Set.of(),
          Money.zero(CAD),
          new Bounds.Rest(new RoleId("r" + restOwner), 1));
    }
  }
}
