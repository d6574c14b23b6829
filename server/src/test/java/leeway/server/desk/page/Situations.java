package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import leeway.engine.feel.Values;
import leeway.policy.KindId;
import leeway.policy.PersonId;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.server.TestServer;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.answer.AnswerAsk;
import leeway.server.desk.answer.Question;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.platform.TestClock;
import leeway.server.rulebook.RulebookInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The situations of {@code samples/*}{@code /cases/cards.jsonl}, as somebody at a desk asks them.
 */
public final class Situations {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Facts that the desk looks up; the records of the samples hold them. */
  private static final Set<String> LOOKED_UP =
      Set.of(
          "segment",
          "unitCost",
          "markdown",
          "bookValue",
          "freight",
          "goodwillInSevenDays",
          "goodwillInAYear");

  private Situations() {}

  /** One situation: who asks on which day, and what they know. */
  public record Situation(
      String id, String kind, String person, LocalDate day, Map<String, String> facts) {

    /** The moment at which it is asked, twenty to seven in the evening. */
    public Instant at(ZoneId zone) {
      return LocalDateTime.of(day, java.time.LocalTime.of(18, 40)).atZone(zone).toInstant();
    }

    /** The same, asked by somebody else. */
    Situation by(String other) {
      return new Situation(id, kind, other, day, facts);
    }

    /** The facts with these beside them. */
    public Situation with(Map<String, String> more) {
      var all = new LinkedHashMap<>(facts);
      all.putAll(more);
      return new Situation(id, kind, person, day, all);
    }
  }

  /** The situations of a sample company by id. */
  public static Map<String, Situation> of(String company) {
    return of(company, "cards.jsonl");
  }

  /** The situations of a file of a sample company by id. */
  static Map<String, Situation> of(String company, String name) {
    var situations = new LinkedHashMap<String, Situation>();
    var file = TestServer.repositoryRoot().resolve("samples/" + company + "/cases/" + name);
    try {
      for (String line : Files.readAllLines(file)) {
        var situation = situation(JSON.readTree(line));
        situations.put(situation.id(), situation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return situations;
  }

  private static Situation situation(JsonNode line) {
    var facts = new LinkedHashMap<String, String>();
    line.path("facts")
        .properties()
        .forEach(
            fact -> {
              if (!LOOKED_UP.contains(fact.getKey())) {
                facts.put(fact.getKey(), fact.getValue().asString());
              }
            });
    customer(line.at("/facts/segment").asString("")).forEach(facts::put);
    return new Situation(
        line.path("id").asString(),
        line.path("kind").asString(),
        line.path("as").asString(""),
        LocalDate.parse(line.path("day").asString()),
        facts);
  }

  /** What leads to the records from which the desk knows the rest. */
  private static Map<String, String> customer(String segment) {
    return switch (segment) {
      case "weekend-gardener" -> Map.of("customer", "c-weekend");
      case "long-standing" -> Map.of("customer", "c-ten-years");
      case "key-fleet" -> Map.of("customer", "f-vidal", "article", "14.5-R20");
      default -> Map.of();
    };
  }

  /** Imports the records of a sample, and sets the clock to the moment of a situation. */
  public static void importRecords(TestServer server, String company) {
    var folder =
        TestServer.repositoryRoot().resolve("server/src/test/resources/samples/" + company);
    var mappings = server.bean(RulebookInForce.class).current().mappings();
    for (Path file : files(folder)) {
      assertThat(server.bean(ImportRecords.class).importFile(file, mappings))
          .as(file.toString())
          .isInstanceOf(ImportOutcome.Imported.class);
    }
  }

  /** Moves the clock to the moment at which a situation is asked. */
  static void goTo(Situation situation, TestServer server, TestClock clock) {
    clock.set(situation.at(server.bean(RulebookInForce.class).current().company().zone()));
  }

  /** The answer that the person of a situation gets, whose every fact they saw. */
  static Answer answer(Situation situation, Locale language, TestServer server, TestClock clock) {
    goTo(situation, server, clock);
    var facts = new TreeMap<String, Given>();
    situation
        .facts()
        .forEach((name, value) -> facts.put(name, new Given(Values.text(value), Source.SEEN)));
    var question = new Question(new KindId(situation.kind()), facts, language, "");
    var account = new AccountId(new UUID(0, 1));
    var id = new PersonId(situation.person());
    var caller = new Caller.Person(account, situation.person(), id, Role.ASSOCIATE);
    return server.bean(AnswerAsk.class).answer(question, caller);
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
