package leeway.server.journal.posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is written in one transaction: an entry that says what happened, and everything that it
 * brings about. {@code about} names whom and what it concerns; the first is the one under whose key
 * its private parts are written. {@code premises} are the flags, with their values, that the answer
 * rested upon; a flag that is not set has the empty value.
 */
public record Posting(
    Request request,
    Author author,
    List<SubjectId> about,
    Happening happening,
    List<Consequence> consequences,
    SortedMap<String, String> premises) {

  public Posting {
    about = List.copyOf(about);
    consequences = List.copyOf(consequences);
    premises = Collections.unmodifiableSortedMap(new TreeMap<>(premises));
    switch (happening) {
      case Happening.Refusal _ -> author.mustBePerson("a refusal");
      case Happening.Deed _ -> author.mustBePerson("a deed");
      case Happening.FlagSet _ -> author.mustBePerson("a flag");
      case Happening.BoundSet _ -> author.mustBePerson("a bound");
      case Happening.RulebookPublished published -> {
        if (published.change().isPresent()) {
          author.mustBePerson("a changed rule");
        }
      }
      case Happening.Past _ -> mustDrawNothing(consequences);
      case Happening.Act _,
          Happening.Referral _,
          Happening.Correction _,
          Happening.PromiseKept _,
          Happening.Noted _ -> {}
    }
    var drawers = new HashSet<Drawer>();
    for (Consequence consequence : consequences) {
      if (consequence instanceof Consequence.Draw draw && !drawers.add(draw.drawer())) {
        throw new IllegalArgumentException(
            "a posting draws once on each drawer, got " + draw.drawer().text() + " twice");
      }
    }
  }

  /** Bounds hold for what is done from now on; the past uses none of them up. */
  private static void mustDrawNothing(List<Consequence> consequences) {
    if (consequences.stream().anyMatch(Consequence.Draw.class::isInstance)) {
      throw new IllegalArgumentException("what is past draws on no bound, got a draw");
    }
  }

  /** A posting about nothing in particular, without consequences or premises. */
  public static Posting of(Request request, Author author, Happening happening) {
    return new Posting(
        request, author, List.of(), happening, List.of(), Collections.emptySortedMap());
  }

  /** The same about these, whom first. */
  public Posting about(List<SubjectId> subjects) {
    return new Posting(request, author, subjects, happening, consequences, premises);
  }

  /** The same with one more consequence. */
  public Posting with(Consequence consequence) {
    var more = new ArrayList<>(consequences);
    more.add(consequence);
    return new Posting(request, author, about, happening, more, premises);
  }

  /** The same, written only while these flags have these values. */
  public Posting whileFlags(Map<String, String> flags) {
    return new Posting(request, author, about, happening, consequences, new TreeMap<>(flags));
  }
}
