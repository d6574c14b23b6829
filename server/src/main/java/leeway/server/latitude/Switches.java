package leeway.server.latitude;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.server.journal.CurrentBooks;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;

/**
 * The switches: thrown and lifted by named people, each time with an entry, and in force for every
 * act that is committed after it.
 */
public final class Switches {

  /** The flag that holds the version of the guardrails in force. */
  public static final String GUARDRAILS = "guardrails";

  private static final String THROWN = "thrown";

  private final Journal journal;
  private final CurrentBooks books;

  Switches(Journal journal, CurrentBooks books) {
    this.journal = journal;
    this.books = books;
  }

  /** Stops what the switch names. Throws IllegalArgumentException unless a person does it. */
  public Outcome throwSwitch(Switch which, String reason, Author author, Request request) {
    return set(which.flag(), THROWN, reason, author, request);
  }

  /** Lets it go on. Throws IllegalArgumentException unless a person does it. */
  public Outcome lift(Switch which, String reason, Author author, Request request) {
    return set(which.flag(), "", reason, author, request);
  }

  /**
   * Puts these guardrails in force: acts whose answer rested upon others are stopped from now on.
   */
  public Outcome publishGuardrails(String version, Author author, Request request) {
    return set(GUARDRAILS, version, "published", author, request);
  }

  /** Which of these switches are thrown now. */
  public List<Switch> thrown(Collection<? extends Switch> among) {
    Map<String, String> set = books.flags();
    return among.stream()
        .<Switch>map(one -> one)
        .filter(one -> set.containsKey(one.flag()))
        .toList();
  }

  /** The version of the guardrails in force; empty text before the first. */
  public String guardrails() {
    return books.flags().getOrDefault(GUARDRAILS, "");
  }

  /**
   * What an answer rests upon when none of these switches is thrown and these guardrails are in
   * force: the posting's premises.
   */
  public static Map<String, String> premises(
      Collection<? extends Switch> lifted, String guardrails) {
    var premises = new TreeMap<String, String>();
    lifted.forEach(one -> premises.put(one.flag(), ""));
    premises.put(GUARDRAILS, guardrails);
    return premises;
  }

  private Outcome set(String flag, String value, String reason, Author author, Request request) {
    return journal.post(Posting.of(request, author, new Happening.FlagSet(flag, value, reason)));
  }
}
