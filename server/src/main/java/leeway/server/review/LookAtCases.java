package leeway.server.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.Departure;
import org.springframework.stereotype.Component;

/**
 * Closes cases that are alike with one decision and one entry. What somebody else decided meanwhile
 * keeps their decision.
 */
@Component
public final class LookAtCases {
  static final String DECIDED = "review-decided";
  private static final int CASES_MAX = 1_000;

  private final Cases cases;
  private final Lookers lookers;
  private final Criteria criteria;
  private final Journal journal;
  private final Decisions decisions;

  LookAtCases(
      Cases cases, Lookers lookers, Criteria criteria, Journal journal, Decisions decisions) {
    this.cases = cases;
    this.lookers = lookers;
    this.criteria = criteria;
    this.journal = journal;
    this.decisions = decisions;
  }

  /**
   * What a person decided.
   *
   * @param acts the numbers of the cases that this person saw
   * @param word a line to their authors, blank where there is none
   * @param departure how the rule was left; empty where they do not say
   */
  public record Look(
      List<Long> acts, Verdict verdict, Lesson lesson, String word, Optional<Departure> departure) {
    public Look {
      acts = List.copyOf(acts);
    }

    /** A look that does not say how the rule was left. */
    public Look(List<Long> acts, Verdict verdict, Lesson lesson, String word) {
      this(acts, verdict, lesson, word, Optional.empty());
    }
  }

  /** Decides, and returns the receipt; ProblemException where this is not theirs to decide. */
  public Receipt decide(Look look, Request request, Caller.Person caller) {
    var earlier = decisions.earlier(request);
    if (earlier.isPresent()) {
      return earlier.get().written();
    }
    requireSaid(look);
    var open = cases.open(look.acts());
    if (open.isEmpty()) {
      throw new ProblemException(
          ProblemCode.CONFLICT,
          "Somebody has looked at it already, or there is nothing to look at.");
    }
    open.forEach(one -> requireMay(look, one, caller));
    var author = Author.person(caller.person());
    return journal.post(posting(open, look, request, author)).written();
  }

  /** The entry of a decision about these cases, which are all of one round. */
  static Posting posting(Collection<Case> about, Look look, Request request, Author author) {
    var rounds = new TreeSet<Integer>();
    about.forEach(one -> rounds.add(one.round()));
    if (rounds.size() != 1) {
      throw new ProblemException(ProblemCode.CONFLICT, "One decision is about one round.");
    }
    var acts = about.stream().map(Case::seq).toList();
    var said = new Look(acts, look.verdict(), look.lesson(), look.word());
    var parts = new TreeMap<>(parts(said, rounds.first()));
    look.departure().ifPresent(it -> parts.putAll(it.parts(ruleByAct(about))));
    return Posting.of(request, author, new Happening.Noted(DECIDED, parts));
  }

  private static Map<Long, String> ruleByAct(Collection<Case> about) {
    return about.stream()
        .filter(one -> !one.rule().isBlank())
        .collect(Collectors.toMap(Case::seq, Case::rule));
  }

  /** What an entry says of a look. */
  public static Happening decided(Look look, int round) {
    return new Happening.Noted(DECIDED, parts(look, round));
  }

  private static Map<String, Part> parts(Look look, int round) {
    Map<String, Part> parts = new TreeMap<>();
    parts.put(
        "acts", new Part.Plain(JsonValue.of(look.acts().stream().map(JsonValue::of).toList())));
    parts.put("round", Part.plain(round));
    parts.put("verdict", Part.plain(look.verdict().code()));
    parts.put("criterion", Part.plain(criterion(look.verdict())));
    parts.put("lesson", Part.plain(look.lesson().code()));
    if (!look.word().isBlank()) {
      parts.put("word", new Part.Direct(look.word()));
    }
    return parts;
  }

  private static void requireSaid(Look look) {
    if (look.acts().isEmpty() || look.acts().size() > CASES_MAX) {
      throw invalid("/acts", "names 1 to " + CASES_MAX + " acts, got " + look.acts().size());
    }
    boolean needsWord =
        switch (look.verdict()) {
          case Verdict.Coached _, Verdict.Breach _ -> true;
          case Verdict.Stands _, Verdict.Forgiven _, Verdict.Praised _ -> false;
        };
    if (needsWord && look.word().isBlank()) {
      throw invalid("/word", "says to its author why; they read it");
    }
  }

  private void requireMay(Look look, Case one, Caller.Person caller) {
    if (!lookers.mayDecide(caller, one)) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED,
          "Somebody looks at it who is neither its author nor their manager.");
    }
    if (!look.verdict().fits(one.reach())) {
      throw invalid(
          "/verdict", "is not `" + look.verdict().code() + "` for what is " + one.reach().code());
    }
    if (look.verdict() instanceof Verdict.Breach(var criterion)
        && !criteria.isPublishedBefore(criterion, one)) {
      throw invalid("/criterion", "was published before the act");
    }
  }

  private static String criterion(Verdict verdict) {
    return verdict instanceof Verdict.Breach(var criterion) ? criterion.code() : "";
  }

  static ProblemException invalid(String pointer, String detail) {
    return new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
        .at(pointer, detail);
  }
}
