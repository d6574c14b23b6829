package leeway.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import leeway.server.TestServer;
import leeway.server.platform.Settings;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.DefaultApplicationArguments;

/** The demo's history at a tenth of its usual size, for both companies. */
class LoadHistoryTest {
  private static final TestClock CLOCK = new TestClock();

  static {
    CLOCK.set(Instant.parse("2027-01-14T15:00:00Z")); // a Thursday
  }

  @RegisterExtension static final TestServer greenleaf = demo("greenleaf");
  @RegisterExtension static final TestServer rondo = demo("rondo");

  private static TestServer demo(String company) {
    return new TestServer(
            Settings.Mode.DEMO, new Settings.Reach.Loopback(), smaller(TestServer.sample(company)))
        .by(CLOCK);
  }

  /** A copy of a sample whose history is small enough for a test. */
  private static Path smaller(Path sample) {
    try (Stream<Path> files = Files.walk(sample)) {
      var copy = Files.createTempDirectory(Path.of("target"), "sample-");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var target = copy.resolve(sample.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file).replace("scale: 0.05", "scale: 0.005"));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void recordsYesesAndNoesOnTheirOwnDays() {
    for (TestServer server : List.of(greenleaf, rondo)) {
      assertThat(count(server, "select count(*) from act")).isGreaterThan(100);
      assertThat(count(server, "select count(*) from refusal")).isGreaterThan(30);
      assertThat(count(server, "select count(*) from ask where asked_at >= '2025-01-15'"))
          .isGreaterThan(200);
    }
  }

  @Test
  void endsYesterdayByTheServersClock() {
    for (TestServer server : List.of(greenleaf, rondo)) {
      assertThat(count(server, "select count(*) from act where happened_at > '2027-01-14T06:00Z'"))
          .isZero();
      assertThat(count(server, "select count(*) from ask where asked_at > '2027-01-14T06:00Z'"))
          .isZero();
      assertThat(count(server, "select count(*) from act where happened_at >= '2027-01-07'"))
          .isPositive();
    }
  }

  @Test
  void tellsWhatWasSaidOnFridaysAndLeavesTheLastWeek() {
    String looked = "select count(*) from review join act on act.seq = review.act where ";

    for (TestServer server : List.of(greenleaf, rondo)) {
      assertThat(count(server, looked + "review.actor like 'person/%'")).isPositive();
      assertThat(count(server, looked + "act.permission = 'entitled'")).isZero();
      assertThat(count(server, looked + "act.happened_at >= '2027-01-08'")).isZero();
      assertThat(count(server, looked + "act.actor = review.actor")).isZero();
      assertThat(count(server, "select count(*) from journal_entry where kind = 'review-decided'"))
          .as("by nobody today")
          .isZero();
    }
  }

  @Test
  void bringsNoPromiseThatNobodyCanKeepAnyMore() {
    assertThat(count(greenleaf, "select count(*) from promise")).isPositive();
    assertThat(count(greenleaf, "select count(*) from promise where due_on < '2026-11-18'"))
        .isZero();
  }

  @Test
  void makesNoRefusalEntryAndDrawsOnNoBound() {
    for (TestServer server : List.of(greenleaf, rondo)) {
      assertThat(count(server, "select count(*) from journal_entry where kind = 'refusal'"))
          .isZero();
      assertThat(count(server, "select count(*) from draw_line")).isZero();
    }
  }

  @Test
  void findsWhatNoRuleCovered() {
    assertThat(count(greenleaf, "select count(*) from gap where kind = 'A14'")).isPositive();
  }

  @Test
  void bringsNothingInTwice() {
    long before = count(greenleaf, "select count(*) from journal_entry");

    greenleaf.bean(LoadHistory.class).run(new DefaultApplicationArguments());

    assertThat(count(greenleaf, "select count(*) from journal_entry")).isEqualTo(before);
  }

  @Test
  void knowsTheCashierWhoLeftHerTill() {
    assertThat(
            count(
                greenleaf,
                "select count(*) from ask where actor = 'person/lea-tremblay' and kind = 'A1'"))
        .isPositive();
  }

  @Test
  void namesThePeopleOfTheCompany() {
    assertThat(String.join("\n", greenleaf.announcements()))
        .contains("lea      associate")
        .contains("claire   reviewer");
    assertThat(String.join("\n", rondo.announcements())).contains("marc     associate");
  }

  private static long count(TestServer server, String sql) {
    return server.database().ownerJdbc().sql(sql).query(Long.class).single();
  }
}
