package leeway.server.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leeway.generator.history.Ask;
import leeway.policy.PersonId;
import leeway.policy.standing.Permission;
import leeway.server.demo.PastPostings.Told;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.review.Lesson;
import leeway.server.review.LookAtCases;
import leeway.server.review.LookAtCases.Look;
import leeway.server.review.Verdict;

/**
 * What came of the last weeks of a history: promises that were kept, and what somebody said on
 * Fridays of what had been done beyond a rule. The week before the last day is left to whoever
 * opens Friday first.
 */
final class Afterwards {
  /** So many weeks back the product looks at what was done, and so does the history. */
  private static final int WEEKS = 4;

  /** What was promised for longer ago and not kept is history. */
  static final int PROMISE_WEEKS = 8;

  /** What is set aside so often in a week says something about its rule. */
  private static final int OFTEN = 4;

  private static final LocalTime FRIDAY_AT = LocalTime.of(15, 0);
  private static final LocalTime KEPT_AT = LocalTime.of(17, 0);
  private static final Author IMPORT = Author.service("import");
  private static final int FIRST_ROUND = 1;

  private final PastPostings past;
  private final LocalDate last;
  private final String looker;

  Afterwards(PastPostings past, LocalDate last, PersonId looker) {
    this.past = past;
    this.last = last;
    this.looker = "person/" + looker;
  }

  /** A look on a Friday: what it said, and when. */
  record Friday(Look look, Instant at, String looker, Posting posting) {}

  /** Whether this is recent enough for anything to come of it. */
  boolean isRecent(Told told) {
    var ask = told.assessed().past();
    return !ask.at().toLocalDate().isBefore(last.minusWeeks(WEEKS))
        || !past.promises(ask).isEmpty();
  }

  /** The entries that say which promises were kept by the last day. */
  List<Posting> kept(Told told) {
    var ask = told.assessed().past();
    var promises = past.promises(ask);
    var kept = new ArrayList<Posting>();
    for (int i = 0; i < promises.size(); i++) {
      if (promises.get(i).keeping() instanceof Ask.Keeping.Kept(var on) && !on.isAfter(last)) {
        var happening = new Happening.PromiseKept(told.seq(), i + 1);
        String by = "person/" + past.owner(ask);
        kept.add(
            Posting.of(
                PastPostings.request(told.assessed().id() + "-kept-" + (i + 1)),
                IMPORT,
                new Happening.Past(happening, by, past.instant(on.atTime(KEPT_AT)))));
      }
    }
    return kept;
  }

  /** The looks at these, by the Friday and by what is alike. */
  List<Friday> looks(List<Told> told) {
    Map<LocalDate, List<Told>> byFriday =
        told.stream()
            .filter(this::isLookedAt)
            .collect(Collectors.groupingBy(this::friday, TreeMap::new, Collectors.toList()));
    var looks = new ArrayList<Friday>();
    byFriday.forEach(
        (friday, some) ->
            some.stream()
                .collect(
                    Collectors.groupingBy(Afterwards::likeness, TreeMap::new, Collectors.toList()))
                .forEach((likeness, alike) -> looks.add(look(friday, likeness, alike))));
    return looks;
  }

  private Friday look(LocalDate friday, String likeness, List<Told> alike) {
    var acts = alike.stream().map(Told::seq).sorted().toList();
    boolean isGap = alike.stream().anyMatch(Afterwards::isWithoutRule);
    var verdict = isGap ? new Verdict.Praised() : new Verdict.Stands();
    var look = new Look(acts, verdict, lesson(isGap, acts.size()), "");
    var at = past.instant(friday.atTime(FRIDAY_AT));
    var happening = new Happening.Past(LookAtCases.decided(look, FIRST_ROUND), looker, at);
    var request = PastPostings.request("look-" + friday + "-" + likeness);
    return new Friday(look, at, looker, Posting.of(request, IMPORT, happening));
  }

  private static Lesson lesson(boolean isGap, int times) {
    if (isGap) {
      return Lesson.PRECEDENT;
    }
    return times >= OFTEN ? Lesson.RULE_TO_CHANGE : Lesson.ONE_OFF;
  }

  private LocalDate friday(Told told) {
    var day = told.assessed().past().answeredAt().toLocalDate();
    return day.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
  }

  /** Nobody looks at what is owed, at what they did themselves, or at what is older. */
  private boolean isLookedAt(Told told) {
    var day = told.assessed().past().at().toLocalDate();
    return !day.isBefore(last.minusWeeks(WEEKS))
        && told.posting().happening() instanceof Happening.Past(Happening.Act act, var by, _)
        && !act.grant().permission().equals(Permission.ENTITLED.code())
        && !by.equals(looker)
        && !friday(told).isAfter(last.minusWeeks(1));
  }

  private static boolean isWithoutRule(Told told) {
    return told.posting().consequences().stream().anyMatch(Consequence.Gap.class::isInstance);
  }

  private static String likeness(Told told) {
    var assessment = told.assessed().assessment();
    return assessment.kind().value() + "-" + assessment.asked().concession();
  }
}
