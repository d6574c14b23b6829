package leeway.server.journal.writer;

import static leeway.server.journal.JournalFixture.anAct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Outcome;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriterTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private static JournalFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void writesTheOthersOfABatchInWhichOneCannotBeWritten() throws Exception {
    var calls = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> fixture.journal.post(anAct(1)));
    }
    var notJson = new Consequence.RecordChange("orders", "W-9", 0, "{}", "{not json");
    calls.add(7, () -> fixture.journal.post(anAct(1).with(notJson)));

    List<Future<Outcome>> outcomes = postWhileTheHeadIsLocked(calls);

    for (int i = 0; i < outcomes.size(); i++) {
      if (i == 7) {
        assertThatThrownBy(outcomes.get(i)::get).isInstanceOf(ExecutionException.class);
      } else {
        assertThat(outcomes.get(i).get()).isInstanceOf(Outcome.Posted.class);
      }
    }
  }

  @Test
  void turnsAwayWhoeverComesWhenAThousandWait() throws Exception {
    var calls = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < 1_010; i++) {
      calls.add(() -> fixture.journal.post(anAct(1)));
    }

    List<Future<Outcome>> outcomes = postWhileTheHeadIsLocked(calls);

    int turnedAway = 0;
    for (Future<Outcome> outcome : outcomes) {
      turnedAway += outcome.state() == Future.State.FAILED ? 1 : 0;
      if (outcome.state() == Future.State.FAILED) {
        assertThat(outcome.exceptionNow())
            .isInstanceOf(JournalUnavailable.class)
            .hasMessageContaining("send it again");
      }
    }
    assertThat(turnedAway).isEqualTo(10);
  }

  /**
   * Starts these postings while another node seems to hold the head, and lets go when all of them
   * wait or were turned away.
   */
  private static List<Future<Outcome>> postWhileTheHeadIsLocked(List<Callable<Outcome>> calls)
      throws SQLException, InterruptedException {
    var futures = new ArrayList<Future<Outcome>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (Connection holder = database.access().owner().connect();
          Statement statement = holder.createStatement()) {
        holder.setAutoCommit(false);
        statement.execute("select seq from journal_head for update");
        calls.forEach(call -> futures.add(threads.submit(call)));
        long turnedAway = Math.max(0, calls.size() - 1_000);
        while (fixture.journal.waiting() + turnedAway < calls.size()
            || futures.stream().filter(Future::isDone).count() < turnedAway) {
          LockSupport.parkNanos(1_000_000);
        }
        holder.rollback();
      }
      threads.shutdown();
    }
    return futures;
  }
}
