package leeway.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import leeway.policy.journal.Digest;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.writer.JournalUnavailable;
import leeway.server.platform.postgres.DatabaseLogin;
import leeway.server.platform.problem.IdempotencyKey;

/**
 * A node that a crash test runs in a process of its own and kills. Each line that it reads is the
 * key of an act to post; each line that it writes is a key and its receipt, or {@code again} where
 * it has to be sent again.
 */
final class CrashingNode {

  private CrashingNode() {}

  /** Runs until its input ends. Arguments: JDBC address, role, password, master key. */
  public static void main(String[] arguments) throws IOException {
    var login = new DatabaseLogin(arguments[0], arguments[1], arguments[2]);
    try (var fixture = new JournalFixture(login, MasterKey.parse(arguments[3]));
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      System.out.println("ready");
      for (var key = in.readLine(); key != null; key = in.readLine()) {
        String sent = key;
        Thread.startVirtualThread(() -> answer(System.out, sent, post(fixture, sent)));
      }
    }
  }

  private static String post(JournalFixture fixture, String key) {
    var act = JournalFixture.anAct(CrashTest.CENTS);
    var request = new Request(new IdempotencyKey(key), Digest.of(key));
    var posting =
        Posting.of(request, JournalFixture.ANNA, act.happening())
            .with(
                new Consequence.MoneyLine(
                    "drawer/1", JournalFixture.cad(CrashTest.CENTS), "credit"))
            .with(JournalFixture.aDraw(CrashTest.CENTS));
    try {
      return JournalFixture.receipt(fixture.journal.post(posting)).toString();
    } catch (JournalUnavailable e) {
      return "again";
    } catch (RuntimeException e) {
      e.printStackTrace();
      return "again"; // whatever a client sees as a 5xx
    }
  }

  private static void answer(PrintStream out, String key, String receipt) {
    out.println(key + " " + receipt);
    out.flush();
  }
}
