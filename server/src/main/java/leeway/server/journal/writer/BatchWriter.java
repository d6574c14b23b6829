package leeway.server.journal.writer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Origin;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * One transaction for a batch of postings. The lock of the head comes first and serialises all nodes, so nothing that is read after it
 * can change before the commit, and budgets cannot deadlock. A posting that may not be written leaves no trace and spoils no other.
 *
 * Written again after a failure whose outcome is unknown, a batch first waits for the lock, so until the doubtful transaction has ended,
 * and then finds by their keys the postings that had been committed. Reading back and trying again are the same thing.
 */

/** Writes batches of postings to the chain, each in one transaction. */
public final class BatchWriter {

  private final TransactionTemplate transactions;
  private final Chain chain;
  private final BooksReader booksReader;
  private final Projections projections;
  private final Records records;
  private final Epochs epochs;

  public BatchWriter(JdbcClient jdbc, TransactionTemplate transactions) {
    this.transactions = transactions;
    chain = new Chain(jdbc);
    booksReader = new BooksReader(jdbc);
    projections = new Projections(jdbc);
    records = new Records(jdbc);
    epochs = new Epochs(jdbc);
  }

  /**
   * Writes what may be written and returns an outcome for each draft, in order, after the commit.
   */
  public List<Outcome> write(List<Draft> drafts) {
    return Objects.requireNonNull(transactions.execute(_ -> writeLocked(drafts)));
  }

  /** Opens the next epoch. */
  public Receipt openEpoch(Receipt lastKnown) {
    return Objects.requireNonNull(transactions.execute(_ -> epochs.open(lastKnown)));
  }

  private List<Outcome> writeLocked(List<Draft> drafts) {
    Chain.Locked locked = chain.lock();
    Books books = booksReader.read(drafts, locked.now());
    Head head = locked.head();
    var outcomes = new ArrayList<Outcome>();
    var written = new ArrayList<Chain.Written>();
    var accepted = new ArrayList<Draft>();
    for (Draft draft : drafts) {
      switch (books.decide(draft)) {
        case Books.Decision.Answer(Outcome outcome) -> outcomes.add(outcome);
        case Books.Decision.Write(Accepted additions) -> {
          if (head.isBeforeTheFirstEntry()) {
            written.add(epochs.genesis(head, locked.now()));
            head = headAfter(written);
          }
          written.add(Chain.Written.of(entry(head, locked.now(), draft, additions)));
          accepted.add(draft);
          head = headAfter(written);
          var posted =
              new Outcome.Posted(
                  new Receipt(head.epoch(), head.seq(), head.hash()), additions.fit());
          books.add(draft, additions, posted);
          outcomes.add(posted);
        }
      }
    }
    insert(locked.head(), written);
    accepted.forEach(
        draft -> draft.consequences(Consequence.RecordChange.class).forEach(records::change));
    return outcomes;
  }

  private void insert(Head before, List<Chain.Written> written) {
    if (!written.isEmpty()) {
      chain.insert(written);
      Head after = headAfter(written);
      projections.project(before.seq(), after.seq());
      chain.moveHead(after);
    }
  }

  private static Head headAfter(List<Chain.Written> written) {
    return Head.after(written.getLast().entry(), written.getLast().hash());
  }

  private static Entry entry(Head head, Instant now, Draft draft, Accepted additions) {
    Posting posting = draft.posting();
    var origin = new Origin(posting.author().actor(), draft.key(), posting.request().body());
    JsonValue.Struct body = additions.body(draft);
    return head.next(now, origin, posting.happening().kind(), body);
  }
}
