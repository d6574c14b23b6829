package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.policy.Cost;
import leeway.policy.PersonId;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Kind;
import leeway.policy.weighing.Counsel;
import leeway.policy.weighing.Weighing;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.desk.api.Shop;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.TestClock;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Laws 3, 13 and 16 over HTTP, on random asks of a garden centre. Each counts how often its premise
 * held, and is broken by bugs that are planted between the law and the server: whoever is worth
 * more is given less below the floor (3a); worth is mistaken for its opposite above it (3b); the
 * loud get more (13); five minutes are turned away (16a); the customer of somebody who takes them
 * waits longer (16b), or of somebody who was insulted (16c); and gets less from then on (16d).
 */
class PersonLawsTest {
  private static final int PREMISES = 1_000;
  private static final int TRIALS_OF_PLANTED = 400;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final TestClock CLOCK = new TestClock();
  private static final long SEED = Seeds.fresh().findFirst().orElseThrow();
  private static final Random random = new Random(SEED);

  /** From little to much still to come: each band is at least as high at both ends. */
  private static final List<String> BY_WORTH =
      List.of("c-balcony-newcomer", "c-renovating-owner", "c-ten-years", "c-contractor");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  private static List<Hand> hands = List.of();

  /** Who is at the desk. */
  private record Hand(String name, TestClient client) {}

  /** A question: its kind, its facts as they are typed, the reader's language. */
  private record Asked(String kind, Map<String, String> facts, String language) {
    Asked with(Map<String, String> more) {
      var all = new LinkedHashMap<>(facts);
      all.putAll(more);
      return new Asked(kind, all, language);
    }

    Asked in(String other) {
      return new Asked(kind, facts, other);
    }
  }

  /** An answer as it came, and what is sealed in it. */
  private record Said(JsonNode json, SealedAnswer sealed) {}

  /** The desk as it is reached over HTTP; a planted bug overrides what it spoils. */
  private static class Desk {
    Said ask(Hand hand, Asked asked) {
      var facts = new ArrayList<String>();
      asked
          .facts()
          .forEach(
              (name, value) ->
                  facts.add(
                      "\"%s\": {\"value\": \"%s\", \"source\": \"seen\"}".formatted(name, value)));
      String body =
          "{\"kind\": \"%s\", \"language\": \"%s\", \"facts\": {%s}}"
              .formatted(asked.kind(), asked.language(), String.join(", ", facts));
      var answer = Shop.body(hand.client().postJson("/api/v1/asks", Shop.key(), body), 201);
      return new Said(answer, opened(answer, hand));
    }

    /** Hands over, or takes five minutes; the entry that says so, or 0 where it is turned away. */
    long relieve(Hand hand, JsonNode answer, String how) {
      var said =
          hand.client()
              .submit(
                  "/remarks",
                  "/asks/" + answer.path("id").asString() + "/" + how,
                  Map.of(
                      "key", Shop.key(),
                      "token", answer.path("token").asString(),
                      "action", "handed-over"));
      return said.headers()
          .firstValue("Location")
          .map(it -> Long.parseLong(it.substring("/acts/".length())))
          .orElse(0L);
    }

    /** By when somebody else answers. */
    String dueAfter(long entry) {
      return one("select what ->> 'by' from promise where seq = " + entry);
    }
  }

  /** What a law says of one trial. */
  private enum Verdict {
    PREMISE_MISSING,
    HELD,
    BROKEN
  }

  @FunctionalInterface
  private interface Law {
    Verdict of(Desk desk, Hand hand);
  }

  @BeforeAll
  static void openTheShop() {
    CLOCK.set(TODAY.atTime(10, 0).atZone(java.time.ZoneId.of("America/Toronto")).toInstant());
    Situations.importRecords(server, "greenleaf");
    hands =
        Stream.of("joanne-pike", "lea-tremblay", "karim-haddad", "ana-reis")
            .map(it -> new Hand(it, TestAccounts.signedIn(server, it, Role.ASSOCIATE)))
            .toList();
  }

  @Test
  void lawThreeAtOrBelowTheFloorNobodysWorthIsLookedAt() {
    holds(PersonLawsTest::floor);
    isBroken(PersonLawsTest::floor, givingTheWorthyLess());
  }

  @Test
  void lawThreeAboveTheFloorWorthOnlyAdds() {
    holds(PersonLawsTest::worth);
    isBroken(
        PersonLawsTest::worth,
        new Desk() {
          @Override
          Said ask(Hand hand, Asked asked) {
            int rank = BY_WORTH.indexOf(asked.facts().getOrDefault("customer", ""));
            String mistaken = BY_WORTH.get(BY_WORTH.size() - 1 - Math.max(0, rank));
            return super.ask(hand, asked.with(Map.of("customer", mistaken)));
          }
        });
  }

  @Test
  void lawThirteenTheQuietGetWhatTheLoudGet() {
    holds(PersonLawsTest::quiet);
    isBroken(
        PersonLawsTest::quiet,
        new Desk() {
          @Override
          Said ask(Hand hand, Asked asked) {
            return super.ask(
                hand,
                asked.facts().getOrDefault("tone", "").equals("threatening")
                    ? asked.with(Map.of("receipt", "true", "unused", "true", "faulty", "true"))
                    : asked);
          }
        });
  }

  @Test
  @Tag("R107")
  void lawSixteenAnInsultTakesNothingFromTheCustomerAndMakesNobodyWait() {
    isBroken(PersonLawsTest::abuse, makingThemWait("incidents"));
    isBroken(PersonLawsTest::abuse, givingTheRudeNothing());
  }

  /** The customer of somebody who went away in this way is answered later. */
  private static Desk makingThemWait(String way) {
    return new Desk() {
      private String last = "";

      @Override
      long relieve(Hand hand, JsonNode answer, String how) {
        last = how;
        return super.relieve(hand, answer, how);
      }

      @Override
      String dueAfter(long entry) {
        String due = super.dueAfter(entry);
        return last.equals(way) ? "later than " + due : due;
      }
    };
  }

  private static Desk givingTheRudeNothing() {
    return new Desk() {
      private boolean isRude;

      @Override
      long relieve(Hand hand, JsonNode answer, String how) {
        isRude = how.equals("incidents");
        return super.relieve(hand, answer, how);
      }

      @Override
      Said ask(Hand hand, Asked asked) {
        var spoilt = isRude ? asked.with(Map.of("requestedForSelf", "true")) : asked;
        isRude = false;
        return super.ask(hand, spoilt);
      }
    };
  }

  @Test
  @Tag("R100")
  void lawSixteenNobodyHasToTakeAbuse() {
    holds(PersonLawsTest::abuse);
    isBroken(
        PersonLawsTest::abuse,
        new Desk() {
          @Override
          long relieve(Hand hand, JsonNode answer, String how) {
            return how.equals("pauses") ? 0 : super.relieve(hand, answer, how);
          }
        });
    isBroken(PersonLawsTest::abuse, makingThemWait("pauses"));
  }

  /** At or below the floor two customers of any worth get the same assessment to the byte. */
  private static Verdict floor(Desk desk, Hand hand) {
    var asked = random(12_00);
    var one = desk.ask(hand, asked.with(Map.of("customer", customer())));
    var other = desk.ask(hand, asked.with(Map.of("customer", customer())));
    if (!isAtOrBelowTheFloor(one) || !isAtOrBelowTheFloor(other)) {
      // A planted bug that makes the cost another one is told by it.
      return isAtOrBelowTheFloor(one) == isAtOrBelowTheFloor(other)
          ? Verdict.PREMISE_MISSING
          : Verdict.BROKEN;
    }
    return verdict(one.json().path("digest").equals(other.json().path("digest")));
  }

  /** Above it, whose band is at least as high has at least as kind an answer. */
  private static Verdict worth(Desk desk, Hand hand) {
    var asked = random(400_00);
    int low = random.nextInt(BY_WORTH.size() - 1);
    int high = low + 1 + random.nextInt(BY_WORTH.size() - 1 - low);
    var less = desk.ask(hand, asked.with(Map.of("customer", BY_WORTH.get(low))));
    var more = desk.ask(hand, asked.with(Map.of("customer", BY_WORTH.get(high))));
    if (isAtOrBelowTheFloor(less) || counsel(less).isEmpty()) {
      return Verdict.PREMISE_MISSING;
    }
    return verdict(
        rulingOf(less).equals(rulingOf(more))
            && counsel(more).stream().allMatch(it -> isAtLeastAsKind(it, counsel(less))));
  }

  /** Tone, channel and language change words and nothing else. */
  private static Verdict quiet(Desk desk, Hand hand) {
    var asked = random(400_00);
    var kind = kind(asked.kind());
    if (!kind.facts().contains("tone")) {
      return Verdict.PREMISE_MISSING;
    }
    var calm = desk.ask(hand, asked.with(Map.of("tone", "calm")));
    var loud =
        new LinkedHashMap<>(Map.of("tone", random.nextInt(3) == 0 ? "upset" : "threatening"));
    if (kind.facts().contains("channel")) {
      loud.put("channel", List.of("store", "phone", "mail", "chat").get(random.nextInt(4)));
    }
    var said = desk.ask(hand, asked.with(loud).in(random.nextBoolean() ? "fr" : "en"));
    return verdict(
        calm.sealed()
                .assessment()
                .canonicalWithoutWords()
                .equals(said.sealed().assessment().canonicalWithoutWords())
            && permission(calm).equals(permission(said)));
  }

  /**
   * Whoever hands over or takes five minutes is asked nothing and nothing is counted on them;
   * somebody else who exists answers by the same time as ever, and the customer's answer stays.
   */
  private static Verdict abuse(Desk desk, Hand hand) {
    var asked = random(400_00);
    var before = desk.ask(hand, asked);
    long plain = new Desk().relieve(hand, new Desk().ask(hand, asked).json(), "referrals");
    String ways = List.of("referrals", "pauses", "incidents").get(random.nextInt(3));
    long entry = desk.relieve(hand, before.json(), ways);
    if (entry == 0) {
      return Verdict.BROKEN;
    }
    var colleague = hands.get((hands.indexOf(hand) + 1) % hands.size());
    var after = desk.ask(colleague, asked.in("en"));
    var same = desk.ask(hand, asked);
    String owner = one("select owner from promise where seq = " + entry);
    return verdict(
        same.json().path("digest").equals(before.json().path("digest"))
            && after
                .sealed()
                .assessment()
                .canonicalWithoutWords()
                .equals(before.sealed().assessment().canonicalWithoutWords())
            && permission(same).equals(permission(before))
            && isSomebodyElse(owner, hand)
            && desk.dueAfter(entry).equals(new Desk().dueAfter(plain))
            && countedOnThePerson(entry) == 0);
  }

  private static boolean isSomebodyElse(String owner, Hand hand) {
    return !owner.equals(hand.name())
        && server
            .bean(RulebookInForce.class)
            .current()
            .people()
            .person(new PersonId(owner))
            .isPresent();
  }

  /** Draws, uses of rules and looks that hang on an entry, and words that would say why. */
  private static long countedOnThePerson(long entry) {
    return Long.parseLong(
        one(
            """
            select (select count(*) from draw_line where seq = %1$d)
              + (select count(*) from rule_use where seq = %1$d)
              + (select count(*) from review where act = %1$d)
              + (select count(*) from journal_entry
                 where seq = %1$d
                   and jsonb_exists_any(convert_from(entry, 'UTF8')::jsonb #> '{body,content}', array['reason', 'why']))
            """
                .formatted(entry)));
  }

  private static Desk givingTheWorthyLess() {
    return new Desk() {
      @Override
      Said ask(Hand hand, Asked asked) {
        boolean isWorthy =
            Set.of("c-contractor", "c-club").contains(asked.facts().getOrDefault("customer", ""));
        return super.ask(
            hand,
            isWorthy
                ? asked.with(Map.of("price", "250.00", "amount", "250.00", "receipt", "false"))
                : asked);
      }
    };
  }

  /** A random ask: facts that people are asked for, one in five of those that may be missing. */
  private static Asked random(int centsMax) {
    var kinds = List.copyOf(server.bean(RulebookInForce.class).current().kinds().values());
    var kind = kinds.get(random.nextInt(kinds.size()));
    var definitions = server.bean(RulebookInForce.class).current().facts();
    var facts = new LinkedHashMap<String, String>();
    for (String name : kind.facts()) {
      var fact = definitions.get(name);
      if (fact != null
          && !fact.derived()
          && !fact.question().byLanguage().isEmpty()
          && (kind.required().contains(name) || random.nextInt(5) > 0)) {
        value(fact, centsMax).ifPresent(it -> facts.put(name, it));
      }
    }
    return new Asked(kind.id().value(), facts, "en");
  }

  private static Optional<String> value(FactDefinition fact, int centsMax) {
    if (fact.name().equals("tone") || fact.name().equals("channel")) {
      return Optional.empty();
    }
    return switch (fact.type()) {
      case BOOLEAN ->
          Optional.of(
              String.valueOf(random.nextInt(fact.name().startsWith("requested") ? 20 : 3) == 0));
      case CODE ->
          Optional.of(
              List.copyOf(fact.values().keySet()).get(random.nextInt(fact.values().size())));
      case NUMBER -> Optional.of(String.valueOf(1 + random.nextInt(40)));
      case MONEY ->
          Optional.of(BigDecimal.valueOf(1L + random.nextInt(centsMax), 2).toPlainString());
      case DATE -> Optional.of(TODAY.minusDays(random.nextInt(400)).toString());
      case TEXT, INSTANT, LIST, CONTEXT -> Optional.empty();
    };
  }

  private static String customer() {
    return random.nextInt(5) == 0 ? "c-club" : BY_WORTH.get(random.nextInt(BY_WORTH.size()));
  }

  private static Kind kind(String id) {
    return server.bean(RulebookInForce.class).current().kinds().values().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static SealedAnswer opened(JsonNode answer, Hand hand) {
    var caller =
        new Caller.Person(
            new AccountId(new UUID(0, 1)), hand.name(), new PersonId(hand.name()), Role.ASSOCIATE);
    var asker = Asker.of(caller, server.bean(RulebookInForce.class).current().people());
    return server
        .bean(OpenAnswers.class)
        .open(answer.path("id").asString(), answer.path("token").asString(), asker);
  }

  private static boolean isAtOrBelowTheFloor(Said said) {
    var floor = server.bean(RulebookInForce.class).current().figures().figures().floor();
    return said.sealed().assessment().asked().beyond() instanceof Cost.Known(var cost, _)
        && cost.compareTo(floor.amount()) <= 0;
  }

  private static List<Counsel> counsel(Said said) {
    return said.sealed().assessment().weighing() instanceof Weighing.Weighed weighed
        ? List.of(weighed.counsel())
        : List.of();
  }

  /** In the order in which the advice is declared, the kindest first. */
  private static boolean isAtLeastAsKind(Counsel more, List<Counsel> less) {
    return less.stream().allMatch(it -> more.compareTo(it) <= 0);
  }

  private static JsonNode rulingOf(Said said) {
    return said.json().at("/assessment/offers");
  }

  private static String permission(Said said) {
    return said.json().at("/standing/permission").asString();
  }

  private static void holds(Law law) {
    var seen = new EnumMap<Verdict, Integer>(Verdict.class);
    while (seen.getOrDefault(Verdict.HELD, 0) < PREMISES) {
      var verdict = law.of(new Desk(), hands.get(random.nextInt(hands.size())));
      seen.merge(verdict, 1, Integer::sum);
      assertThat(verdict)
          .as("after %s; rerun: -Dleeway.seed=%d", seen, SEED)
          .isNotEqualTo(Verdict.BROKEN);
      assertThat(seen.getOrDefault(Verdict.PREMISE_MISSING, 0))
          .as("the premise is met often enough")
          .isLessThan(PREMISES * 6);
    }
  }

  private static void isBroken(Law law, Desk planted) {
    long before =
        Stream.generate(() -> law.of(planted, hands.get(random.nextInt(hands.size()))))
            .limit(TRIALS_OF_PLANTED)
            .takeWhile(it -> it != Verdict.BROKEN)
            .count();
    assertThat(before).as("a planted bug is told").isLessThan(TRIALS_OF_PLANTED);
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.HELD : Verdict.BROKEN;
  }

  private static String one(String query) {
    return server.database().ownerJdbc().sql(query).query(String.class).optional().orElse("");
  }
}
