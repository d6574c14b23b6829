package leeway.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.postgres.DatabaseAccess;
import leeway.server.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a node, the postmaster or the writer's backend with signal 9 at a random moment, with acts
 * in flight. What was acknowledged is there unchanged; what was not is sent again with its key and
 * exists once. A round in which nothing was left unanswered proves nothing and is run again.
 */
class CrashTest {

  static final long CENTS = 1;

  private static final int IN_FLIGHT_MIN = 8;
  private static final int IN_FLIGHT = 32;
  private static final Duration ROUND_MAX = Duration.ofSeconds(90);

  @TempDir private static Path folder;
  private static final String MASTER = JournalFixture.randomKey();
  private static EmbeddedPostgres postgres;
  private static DatabaseAccess access;

  private final Random random = new Random();
  private static final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  enum Victim {
    NODE,
    POSTMASTER,
    BACKEND,
    NODE_AND_POSTMASTER
  }

  @BeforeAll
  static void startPostgres() {
    postgres = EmbeddedPostgres.start(folder, Path.of("target", "postgresql-programs"));
    access = postgres.database("crash");
    Flyway.configure()
        .dataSource(access.owner().url(), access.owner().role(), access.owner().password())
        .load()
        .migrate();
    try (var fixture = fixture()) {
      fixture.setBound(1_000_000_00, 1_000_000_00, 1_000_000_00);
    }
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Victim.class,
      names = {"NODE", "POSTMASTER", "BACKEND"})
  void losesAndDoublesNothing(Victim victim) throws Exception {
    playCountingRound(victim);
  }

  @RepeatedTest(20)
  @Tag("nightly")
  void losesAndDoublesNothingInTwentyRoundsOfAllKinds() throws Exception {
    playCountingRound(Victim.values()[random.nextInt(Victim.values().length)]);
  }

  private void playCountingRound(Victim victim) throws Exception {
    int left;
    do {
      left = playRound(victim);
    } while (left == 0);
    System.out.println(
        victim + ": " + left + " unanswered at the kill, " + acknowledged.size() + " acts in all");
  }

  /** Plays a round and returns how many acts were unanswered when the signal fell. */
  private int playRound(Victim victim) throws Exception {
    int left;
    try (var node = new Node()) {
      node.keepBusyUntilSomeMoment();
      left = unanswered.size();
      assertThat(left).isGreaterThanOrEqualTo(IN_FLIGHT_MIN);
      kill(victim, node);
      node.readUntilQuiet(victim == Victim.NODE || victim == Victim.NODE_AND_POSTMASTER);
      left =
          victim == Victim.NODE || victim == Victim.NODE_AND_POSTMASTER ? unanswered.size() : left;
    }
    try (var node = new Node()) {
      unanswered.forEach(node::send);
      node.readUntilQuiet(false);
    }
    assertThat(unanswered).isEmpty();
    verify();
    return left;
  }

  private void kill(Victim victim, Node node) {
    switch (victim) {
      case NODE -> node.process.destroyForcibly();
      case POSTMASTER -> killProcess(postgres.pid());
      case BACKEND -> killProcess(backend());
      case NODE_AND_POSTMASTER -> {
        killProcess(postgres.pid());
        node.process.destroyForcibly();
      }
    }
  }

  private static void killProcess(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** A process of the database that serves the node, the writer's where it is at work. */
  private static long backend() {
    try (var connection = access.owner().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select pid from pg_stat_activity
                    where usename = 'leeway_app' order by state = 'active' desc, xact_start limit 1
                    """)) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void verify() {
    try (var fixture = fixture()) {
      assertThat(fixture.verify(List.copyOf(acknowledged.values())).findings()).isEmpty();
      Set<String> keys = new HashSet<>();
      acknowledged.keySet().forEach(key -> keys.add(Digest.of(key).hex()));
      List<String> stored =
          fixture
              .jdbc
              .sql("select idempotency_key from journal_entry where kind = 'act'")
              .query((row, _) -> row.getString(1))
              .list();
      assertThat(stored).doesNotHaveDuplicates().containsAll(keys);
      long acts = stored.size();
      assertThat(fixture.count("select count(*) from act")).isEqualTo(acts);
      assertThat(fixture.count("select sum(amount) from money_line")).isEqualTo(acts * CENTS);
      assertThat(fixture.count("select sum(cost) from budget where window_kind = 'day'"))
          .isEqualTo(acts * CENTS);
    }
  }

  private static JournalFixture fixture() {
    return new JournalFixture(access.application(), MasterKey.parse(MASTER));
  }

  /** A node in a process of its own. */
  private final class Node implements AutoCloseable {

    private final Process process;
    private final PrintStream in;
    private final Thread reader;

    Node() throws IOException {
      var login = access.application();
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Dlogging.level.root=warn",
                  CrashingNode.class.getName(),
                  login.url(),
                  login.role(),
                  login.password(),
                  MASTER)
              .redirectError(ProcessBuilder.Redirect.to(folder.resolve("node.log").toFile()))
              .start();
      in = new PrintStream(process.getOutputStream(), true, UTF_8);
      var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      assertThat(out.readLine()).isEqualTo("ready");
      reader = Thread.ofVirtual().start(() -> readAll(out));
    }

    void send(String key) {
      in.println(key);
    }

    /**
     * Keeps acts in flight until a random moment after the first hundred were answered, and until
     * enough are in flight.
     */
    void keepBusyUntilSomeMoment() {
      int before = acknowledged.size();
      while (acknowledged.size() < before + 100) {
        fill();
      }
      long until = System.nanoTime() + Duration.ofMillis(random.nextInt(500)).toNanos();
      while (System.nanoTime() < until || unanswered.size() < IN_FLIGHT_MIN) {
        fill();
      }
    }

    private void fill() {
      while (unanswered.size() < IN_FLIGHT) {
        String key = UUID.randomUUID().toString();
        unanswered.add(key);
        send(key);
      }
      LockSupport.parkNanos(100_000);
    }

    /**
     * Reads on until everything is answered, or, of a node that was killed, until its output ends.
     */
    void readUntilQuiet(boolean wasKilled) throws InterruptedException {
      long giveUpAt = System.nanoTime() + ROUND_MAX.toNanos();
      if (wasKilled) {
        assertThat(reader.join(ROUND_MAX)).isTrue();
        return;
      }
      while (!unanswered.isEmpty()) {
        assertThat(System.nanoTime())
            .as("%d acts unanswered", unanswered.size())
            .isLessThan(giveUpAt);
        LockSupport.parkNanos(1_000_000);
      }
    }

    private void readAll(BufferedReader out) {
      try {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
          String[] answer = line.split(" ", 2);
          if (answer.length == 2 && answer[1].equals("again")) {
            send(answer[0]);
          } else if (answer.length == 2 && unanswered.contains(answer[0])) {
            acknowledged.put(answer[0], Receipt.parse(answer[1]));
            unanswered.remove(answer[0]);
          }
        }
      } catch (IOException e) {
        // the stream of a killed process ends anyhow
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
      process.destroyForcibly().onExit().join();
    }
  }
}
