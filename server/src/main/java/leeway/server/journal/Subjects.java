package leeway.server.journal;

import java.util.List;
import java.util.Map;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.privacy.SubjectKeys;

/**
 * Whom and what entries can be about: customers, orders and the like, known to the journal by
 * random ids only.
 */
public final class Subjects {

  private final SubjectKeys keys;
  private final Journal journal;

  Subjects(SubjectKeys keys, Journal journal) {
    this.keys = keys;
    this.journal = journal;
  }

  /**
   * The subject of this kind and reference, such as {@code customer} and a customer's id; the same
   * one each time.
   */
  public SubjectId of(String kind, String reference) {
    return new SubjectId(keys.idOf(kind, reference));
  }

  /** A subject that is forgotten together with its owner, as an order is with its customer. */
  public SubjectId of(String kind, String reference, SubjectId owner) {
    return new SubjectId(keys.idOf(kind, reference, owner.text()));
  }

  /**
   * Forgets a subject: the entry that says so comes first, so that a restore can repeat it, then
   * the keys are destroyed. What entries hold of the subject is unreadable from then on; the chain
   * still verifies.
   */
  public Outcome forget(SubjectId subject, Request request, Author author) {
    var erased = new Happening.Noted("erased", Map.of("subject", Part.plain(subject.text())));
    Outcome outcome = journal.post(Posting.of(request, author, erased).about(List.of(subject)));
    switch (outcome) {
      case Outcome.Posted _, Outcome.Replayed _ -> keys.forget(subject.text());
      case Outcome.KeyReused _, Outcome.Stopped _ -> {}
    }
    return outcome;
  }
}
