package leeway.server.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Evidence;
import leeway.policy.journal.JournalVerifier;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.policy.journal.Verdict;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.platform.postgres.DatabaseLogin;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A journal that runs on a test's database as the application's role, and postings that are fine in
 * every respect but the one named.
 */
public final class JournalFixture implements AutoCloseable {

  public static final Currency CAD = Currency.getInstance("CAD");
  public static final ZoneId ZONE = ZoneId.of("America/Toronto");
  public static final Author ANNA = new Author(Author.Kind.PERSON, "anna");

  final HikariDataSource pool;
  public final JdbcClient jdbc;
  final TransactionTemplate transactions;
  final SubjectKeys keys;
  public final Journal journal;
  public final JournalEntries entries;
  public final CurrentBooks books;
  public final Subjects subjects;

  /** A journal with a master key of its own. */
  public JournalFixture(DatabaseLogin login) {
    this(login, MasterKey.parse(randomKey()));
  }

  public JournalFixture(DatabaseLogin login, MasterKey master) {
    var config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.role());
    config.setPassword(login.password());
    config.setMaximumPoolSize(8);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(60_000); // a killed database needs a moment to come back
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(pool);
    transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    keys = new SubjectKeys(jdbc, master);
    journal = new Journal(jdbc, transactions, keys);
    journal.start();
    entries = new JournalEntries(jdbc, keys);
    books = new CurrentBooks(jdbc);
    subjects = new Subjects(keys, journal);
  }

  @Override
  public void close() {
    journal.close();
    pool.close();
  }

  public static String randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  public static Request request() {
    String key = UUID.randomUUID().toString();
    return new Request(new IdempotencyKey(key), Digest.of(key));
  }

  public static Money cad(long cents) {
    return new Money(cents, CAD);
  }

  public static Answer answer() {
    var facts = new TreeMap<String, Part>();
    facts.put("bags", Part.plain(4));
    facts.put("order", new Part.Linked("W-1001"));
    facts.put("address", new Part.Direct("12 rue des Érables"));
    return new Answer(
        UUID.randomUUID().toString(),
        "rebate",
        Digest.of("assessment"),
        JsonValue.Struct.of(Map.of("ruling", JsonValue.of("silent"))),
        facts);
  }

  /** An act of Anna's of this many cents that draws nothing. */
  public static Posting anAct(long cents) {
    var grant = new Happening.Grant("GL-01", "GL-01.1", "credit", cad(cents), "within-latitude");
    return Posting.of(
        request(), ANNA, new Happening.Act(answer(), grant, "she waited long enough"));
  }

  public static Posting aDeed(long cents) {
    var deed =
        new Happening.Deed(
            Happening.Deed.Source.TOLD,
            "credit",
            cad(cents),
            new TreeMap<>(),
            "nobody was there to ask");
    return Posting.of(request(), ANNA, deed);
  }

  /** A draw of Anna's on the bound {@code cashier}, at cost equal to face. */
  public static Consequence.Draw aDraw(long cents) {
    return aDraw("anna", cents, Consequence.Overrun.STOPS);
  }

  public static Consequence.Draw aDraw(String person, long cents, Consequence.Overrun overrun) {
    var drawer = new Drawer(Drawer.Kind.PERSON, person);
    return new Consequence.Draw(
        drawer, "cashier", new Sum(cents, cents), CAD, new Consequence.Counting(ZONE, overrun));
  }

  /** Sets the bound {@code cashier} to these caps in cost, with six times of it in face value. */
  public Outcome setBound(long act, long day, long week) {
    var limits = new Limits(CAD, cap(act), cap(day), cap(week));
    return journal.post(Posting.of(request(), ANNA, new Happening.BoundSet("cashier", limits)));
  }

  private static Cap cap(long cost) {
    return new Cap(cost, 6 * cost);
  }

  public static Receipt receipt(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Posted(var receipt, _) -> receipt;
      case Outcome.Replayed(var receipt, _) -> receipt;
      case Outcome.KeyReused _, Outcome.Stopped _ ->
          throw new AssertionError("nothing was written: " + outcome);
    };
  }

  /** What the verifier says of the whole journal against these receipts. */
  public Verdict verify(List<Receipt> receipts) {
    return verify(jdbc, receipts);
  }

  public static Verdict verify(JdbcClient jdbc, List<Receipt> receipts) {
    var export = new StringWriter();
    try {
      new JournalCopy(jdbc).export(export);
      var evidence = new Evidence(receipts, List.of(), List.of());
      return JournalVerifier.verify(
          new BufferedReader(new StringReader(export.toString())), evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
