package leeway.server.rulebook.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import leeway.engine.Seeds;
import leeway.policy.RuleId;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Request;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.FormKey;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A rule changed over HTTP: by two people, whole, and in force at once. */
class ChangesPageTest {
  private static final String RETURNS = "GL-02";
  private static final String GRACE = "cell-0-2";
  private static final int PUBLISHED = 5;
  private static final int ROUNDS_MAX = 400;

  @TempDir static Path folder = Path.of("");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> RulebookCopy.into(folder));

  private static Map<String, TestClient> people = Map.of();

  @BeforeAll
  static void signIn() {
    people =
        Map.of(
            "lea-tremblay", TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE),
            "nathalie-cote", TestAccounts.signedIn(server, "nathalie-cote", Role.RULE_OWNER),
            "helene-beaulieu", TestAccounts.signedIn(server, "helene-beaulieu", Role.EXECUTIVE),
            "luc-gagnon", TestAccounts.signedIn(server, "luc-gagnon", Role.ADMINISTRATOR));
  }

  @Test
  @Tag("R140")
  void changesOneLineOnceASecondPersonPublishesIt() throws IOException {
    var before = Files.readAllLines(rule(RETURNS));
    String next = next(RETURNS, GRACE);
    String change = proposed(as("lea-tremblay"), RETURNS, GRACE, next);

    assertThat(as("lea-tremblay").get(change).body())
        .contains("Léa Tremblay proposed it", "Nothing that it did not say before", "One in ten")
        .doesNotContain(change + "/publication");
    assertThat(decide("lea-tremblay", change, "publication").statusCode()).isEqualTo(403);
    assertThat(decide("luc-gagnon", change, "publication").statusCode()).isEqualTo(403);
    assertThat(inForce(RETURNS, GRACE)).isNotEqualTo(next);
    assertThat(decide("nathalie-cote", change, "publication").statusCode()).isEqualTo(303);

    assertThat(inForce(RETURNS, GRACE)).isEqualTo(next);
    assertThat(as("lea-tremblay").get(change).body()).contains("Published by Nathalie Côté");
    var after = Files.readAllLines(rule(RETURNS));
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(line -> !before.contains(line)))
        .singleElement()
        .asString()
        .contains("<text>&lt;= ");
    assertThat(published()).endsWith("person/nathalie-cote");
  }

  @Test
  void saysWhatCheckSaysAndWritesNothing() {
    long proposals = count("select count(*) from rule_change");

    assertThat(propose(as("lea-tremblay"), RETURNS, GRACE, "<= seven").body())
        .contains("rules/GL-02.dmn:")
        .contains("value=\"&lt;= seven\"");
    assertThat(propose(as("lea-tremblay"), RETURNS, "cell-0-4", " ").statusCode()).isEqualTo(422);
    assertThat(propose(as("lea-tremblay"), RETURNS, "review-by", "soon").statusCode())
        .isEqualTo(422);
    assertThat(as("lea-tremblay").get("/rules/GL-99/change").statusCode()).isEqualTo(404);
    assertThat(as("lea-tremblay").get("/changes/1").statusCode()).isEqualTo(404);
    assertThat(count("select count(*) from rule_change")).isEqualTo(proposals);
  }

  @Test
  void givesARuleADayAndEmptiesACondition() throws IOException {
    assertThat(Files.readString(rule("GL-10"))).doesNotContain("reviewBy");
    String day = proposed(as("lea-tremblay"), "GL-10", "review-by", "2031-05-31");
    assertThat(decide("helene-beaulieu", day, "publication").statusCode()).isEqualTo(303);
    assertThat(Files.readString(rule("GL-10")))
        .contains("    <extensionElements>\n      <leeway:reviewBy>2031-05-31</leeway:reviewBy>\n");

    String any = proposed(as("lea-tremblay"), "GL-10", "cell-0-0", "");
    assertThat(decide("helene-beaulieu", any, "publication").statusCode()).isEqualTo(303);
    assertThat(inForce("GL-10", "cell-0-0")).isEqualTo("-");
    String again = proposed(as("lea-tremblay"), "GL-10", "cell-0-0", "\"cut-wood\"");
    assertThat(decide("helene-beaulieu", again, "publication").statusCode()).isEqualTo(303);
    assertThat(inForce("GL-10", "cell-0-0")).isEqualTo("\"cut-wood\"");
  }

  /** Whatever reached the list of proposals, nothing comes into force that check does not take. */
  @Test
  void publishesNothingThatCheckDoesNotTake() throws IOException {
    var before = Files.readString(rule(RETURNS));
    var edit = new RuleChange.Edit(inForce(RETURNS, GRACE), "<= seven");
    var spots = new TreeMap<Spot, RuleChange.Edit>(Map.of(new Spot.Cell(0, 2), edit));
    long number =
        server
            .bean(Proposals.class)
            .propose(
                new RuleChange(new RuleId(RETURNS), spots),
                "",
                new Author(Author.Kind.PERSON, "lea-tremblay"),
                new Request(new IdempotencyKey("past-the-form-1"), Digest.of("past the form")));
    String version = version();

    assertThat(as("nathalie-cote").get("/changes/" + number).body())
        .contains("rules/GL-02.dmn:")
        .doesNotContain("/publication");
    assertThat(decide("nathalie-cote", "/changes/" + number, "publication").statusCode())
        .isEqualTo(409);

    assertThat(version()).isEqualTo(version);
    assertThat(Files.readString(rule(RETURNS))).isEqualTo(before);
  }

  @Test
  void changesTheDayOfTheNextLook() {
    String change = proposed(as("nathalie-cote"), RETURNS, "review-by", "2031-01-31");

    assertThat(decide("nathalie-cote", change, "publication").statusCode()).isEqualTo(403);
    assertThat(decide("helene-beaulieu", change, "publication").statusCode()).isEqualTo(303);
    assertThat(as("lea-tremblay").get("/rules/" + RETURNS).body()).contains("Jan 31, 2031");
  }

  @Test
  void losesNoEditThatSomebodyMadeByHandMeanwhile() throws IOException {
    String change = proposed(as("lea-tremblay"), RETURNS, GRACE, next(RETURNS, GRACE));
    var edited = rule("GL-10");
    String text = Files.readString(edited);
    Files.writeString(edited, text + "<!-- by hand -->");
    String version = version();

    var refused = decide("nathalie-cote", change, "publication");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("edited by hand");
    assertThat(version()).isEqualTo(version);
    assertThat(Files.readString(edited)).endsWith("<!-- by hand -->");
    Files.writeString(edited, text);
    assertThat(decide("nathalie-cote", change, "publication").statusCode()).isEqualTo(303);
  }

  @Test
  void publishesOneOfTwoThatChangeTheSameCellAtOnce() throws Exception {
    String next = next(RETURNS, GRACE);
    String one = proposed(as("lea-tremblay"), RETURNS, GRACE, next);
    String other = proposed(as("lea-tremblay"), RETURNS, GRACE, next + "1");
    var statuses = new ArrayList<Integer>();

    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = both.submit(() -> decide("nathalie-cote", one, "publication").statusCode());
      var second = both.submit(() -> decide("helene-beaulieu", other, "publication").statusCode());
      statuses.addAll(List.of(first.get(), second.get()));
    }

    assertThat(statuses).containsExactlyInAnyOrder(303, 409);
    String left = statuses.getFirst() == 303 ? other : one;
    assertThat(as("helene-beaulieu").get(left).body()).contains("Something else stands there");
    assertThat(decide("helene-beaulieu", left, "decline").statusCode()).isEqualTo(303);
    assertThat(as("lea-tremblay").get("/changes").body()).contains("not now");
  }

  /**
   * The law of a change: whatever people do in whatever order, everything that came into force was
   * published by somebody else than whoever proposed it, once, on top of what was in force; and the
   * folder is what is in force.
   */
  @Test
  void isInForceOnlyByTwoPeopleWhateverTheyDo() throws IOException {
    long seed = Seeds.fresh().findFirst().orElseThrow();
    var random = new Random(seed);
    var open = new ArrayList<String>();
    int published = 0;
    for (int round = 0; published < PUBLISHED && round < ROUNDS_MAX; round++) {
      String who = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
      if (open.isEmpty() || random.nextInt(3) == 0) {
        String spot = random.nextInt(4) == 0 ? "review-by" : GRACE;
        String to =
            spot.equals(GRACE) ? "<= " + random.nextInt(400) : "2032-01-" + (10 + round % 20);
        var said = propose(as(who), RETURNS, spot, to);
        said.headers().firstValue("Location").ifPresent(open::add);
      } else {
        String change = random.nextBoolean() ? open.getLast() : open.getFirst();
        String what = random.nextInt(4) == 0 ? "decline" : "publication";
        boolean isDone = decide(who, change, what).statusCode() == 303;
        published += isDone && what.equals("publication") ? 1 : 0;
        if (isDone && random.nextInt(4) > 0) {
          open.remove(change); // else somebody decides on it again
        }
      }
    }

    assertThat(published).as("seed %d", seed).isEqualTo(PUBLISHED);
    assertThat(byTheProposer()).as("seed %d", seed).isZero();
    assertThat(count("select count(*) from rulebook_publication where change is not null"))
        .isGreaterThanOrEqualTo(PUBLISHED)
        .isEqualTo(count("select count(distinct change) from rulebook_publication"));
    assertThat(
            count(
                "select count(*) from flag where name like 'rule-change/%' and value = 'published'"))
        .isEqualTo(count("select count(distinct change) from rulebook_publication"));
    assertThat(version()).isEqualTo(inFlag("rulebook"));
    assertThat(leeway.policy.rulebook.Rulebook.read(folder))
        .isInstanceOfSatisfying(
            leeway.policy.rulebook.Reading.Read.class,
            it -> assertThat(it.rulebook().version()).isEqualTo(version()));
  }

  private static long byTheProposer() {
    return count(
        """
        select count(*)
        from rulebook_publication
        join journal_entry published on published.seq = rulebook_publication.seq
        join journal_entry proposed on proposed.seq = rulebook_publication.change
        where published.actor = proposed.actor or published.actor not like 'person/%'
        """);
  }

  private static TestClient as(String person) {
    return Optional.ofNullable(people.get(person)).orElseThrow();
  }

  private static HttpResponse<String> propose(
      TestClient client, String rule, String spot, String to) {
    var form = new HashMap<>(Map.of(spot, to, "why", "One in ten came a day late."));
    form.put("key", FormKey.fresh());
    form.put("version", version());
    return client.submit("/rules/" + rule + "/change", "/rules/" + rule + "/changes", form);
  }

  private static String proposed(TestClient client, String rule, String spot, String to) {
    var said = propose(client, rule, spot, to);
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    return said.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> decide(String person, String change, String what) {
    var form = Map.of("key", FormKey.fresh(), "reason", "not now");
    return as(person).submit(change, change + "/" + what, form);
  }

  /** Another number for a cell than stands there. */
  private static String next(String rule, String spot) {
    return "<= " + (Integer.parseInt(inForce(rule, spot).substring(3)) + 1);
  }

  private static String inForce(String rule, String spot) {
    var version = server.bean(RulebookInForce.class).version();
    return version.rulebook().rules().stream()
        .filter(it -> it.id().value().equals(rule))
        .map(it -> RuleText.of(version.files(), it))
        .flatMap(it -> it.at(Spot.of(spot).orElseThrow()).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String version() {
    return server.bean(RulebookInForce.class).current().version();
  }

  private static Path rule(String id) {
    return folder.resolve("rules").resolve(id + ".dmn");
  }

  private static List<String> published() {
    return server
        .database()
        .ownerJdbc()
        .sql("select actor from journal_entry where kind = 'rulebook-published' order by seq")
        .query((row, _) -> String.valueOf(row.getString("actor")))
        .list();
  }

  private static String inFlag(String name) {
    return server
        .database()
        .ownerJdbc()
        .sql("select value from flag where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private static long count(String sql) {
    return server.database().ownerJdbc().sql(sql).query(Long.class).single();
  }
}
