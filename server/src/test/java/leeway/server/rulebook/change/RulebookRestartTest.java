package leeway.server.rulebook.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.policy.RuleId;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.server.LeewayServer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Request;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.platform.Settings;
import leeway.server.platform.TestDatabase;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.rulebook.FollowRulebook;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** One rulebook for all nodes, whatever became of their folders meanwhile. */
class RulebookRestartTest {
  private static final Spot GRACE = new Spot.Cell(0, 2);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folders;

  private final ArrayList<ConfigurableApplicationContext> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void everyNodeFollowsFinishesWhatACrashLeftAndTellsAnEditFromIt() throws IOException {
    var first = RulebookCopy.into(folders.resolve("first"));
    var second = RulebookCopy.into(folders.resolve("second"));
    var node = start(first);
    var other = start(second);
    publish(node, "<= 7", "<= 9");
    other.getBean(FollowRulebook.class).follow();

    assertThat(grace(node)).isEqualTo("<= 9");
    assertThat(grace(other)).isEqualTo("<= 9");
    assertThat(Files.readString(second.resolve("rules/GL-02.dmn"))).contains("&lt;= 9");

    stopAll();
    halfWritten(first);
    assertThat(grace(start(first))).isEqualTo("<= 9");
    assertThat(Files.readString(first.resolve("rules/GL-02.dmn"))).contains("&lt;= 9");

    stopAll();
    edit(first, "GL-02", "&lt;= 9", "&lt;= 8");
    assertThat(grace(start(first))).isEqualTo("<= 8");

    publish(nodes.getLast(), "<= 8", "<= 10");
    stopAll();
    edit(first, "GL-02", "&lt;= 10", "&lt;= 8");
    edit(first, "GL-10", "</definitions>", "</definitions><!-- mine -->");
    assertThatThrownBy(() -> start(first))
        .rootCause()
        .hasMessageContaining("was edited by hand, and lacks what was published since")
        .hasMessageContaining("rules/GL-02.dmn");
    assertThat(Files.readString(first.resolve("rules/GL-10.dmn"))).contains("mine");
  }

  private ConfigurableApplicationContext start(Path folder) throws IOException {
    var settings =
        new Settings(
            Settings.Mode.SERVE,
            0,
            Files.createTempDirectory(folders, "data"),
            new Settings.Storage.External(database.access()),
            new Settings.Reach.Loopback(),
            folder);
    nodes.add(LeewayServer.start(settings, _ -> {}));
    return nodes.getLast();
  }

  private void stopAll() {
    nodes.forEach(ConfigurableApplicationContext::close);
    nodes.clear();
  }

  /** Léa proposes it, and Nathalie publishes it. */
  private static void publish(ConfigurableApplicationContext node, String from, String to) {
    var edits = new TreeMap<Spot, RuleChange.Edit>(Map.of(GRACE, new RuleChange.Edit(from, to)));
    long number =
        node.getBean(Proposals.class)
            .propose(
                new RuleChange(new RuleId("GL-02"), edits),
                "",
                new Author(Author.Kind.PERSON, "lea-tremblay"),
                request("propose " + to));
    var nathalie =
        new Caller.Person(
            new AccountId(new UUID(0, 1)),
            "nathalie-cote",
            new PersonId("nathalie-cote"),
            Role.RULE_OWNER);
    node.getBean(PublishChange.class).publish(number, request("publish " + to), nathalie);
  }

  private static Request request(String what) {
    return new Request(new IdempotencyKey("test-" + what.replace(' ', '-')), Digest.of(what));
  }

  /** What is new is there, what was to be replaced is not: as a crash leaves it. */
  private static void halfWritten(Path folder) throws IOException {
    Files.copy(
        folder.resolve("versions/2026-08-03/rules/GL-02.dmn"),
        folder.resolve("rules/GL-02.dmn"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void edit(Path folder, String rule, String from, String to) throws IOException {
    var file = folder.resolve("rules").resolve(rule + ".dmn");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private static String grace(ConfigurableApplicationContext node) {
    var version = node.getBean(RulebookInForce.class).version();
    return version.rulebook().rules().stream()
        .filter(rule -> rule.id().value().equals("GL-02"))
        .findFirst()
        .flatMap(rule -> RuleText.of(version.files(), rule).at(GRACE))
        .orElseThrow();
  }
}
