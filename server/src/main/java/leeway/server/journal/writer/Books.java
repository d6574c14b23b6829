package leeway.server.journal.writer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.StopReason;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.posting.Window;
import org.jspecify.annotations.Nullable;

/*
 * The books hold what one batch found under the lock of the head, and grow by each posting that they accept: so the second of two
 * postings in a batch meets the same books as if the first had been committed before. Nothing here talks to the database.
 */

/**
 * Keys, flags, bounds, sums and records as they stand at one instant under the lock, and the
 * decision on each posting.
 */
public final class Books {

  /** How long an act counts towards the limit per act of its customer and order. */
  public static final Duration ACT_DAYS = Duration.ofDays(7);

  private static final Correctable NOTHING = new Correctable(List.of(), List.of(), false);

  private final Instant now;
  private final Map<String, Earlier> earlier;
  private final Map<String, String> flags;
  private final Map<String, Limits> bounds;
  private final Map<Pot, Sum> sums;
  private final Map<RecordKey, Long> versions;
  private final Map<Long, Correctable> correctables;
  private final Set<Long> corrected = new HashSet<>();
  private final Set<String> asksActedOn;
  private final Map<Long, SliceLeft> slices;

  Books(Instant now, Found found) {
    this.now = now;
    earlier = new HashMap<>(found.earlier());
    flags = new HashMap<>(found.flags());
    bounds = new HashMap<>(found.bounds());
    sums = new HashMap<>(found.sums());
    versions = new HashMap<>(found.versions());
    correctables = found.correctables();
    asksActedOn = new HashSet<>(found.asksActedOn());
    slices = new HashMap<>(found.slices());
  }

  /** What the database said of everything that a batch concerns. */
  record Found(
      Map<String, Earlier> earlier,
      Map<String, String> flags,
      Map<String, Limits> bounds,
      Map<Pot, Sum> sums,
      Map<RecordKey, Long> versions,
      Map<Long, Correctable> correctables,
      Set<String> asksActedOn,
      Map<Long, SliceLeft> slices) {}

  /**
   * An entry that has the key already: the hash of its request, and what its author was answered.
   */
  record Earlier(String request, Outcome.Posted outcome) {}

  /** The name of a record. */
  record RecordKey(String collection, String key) {}

  /**
   * What a correction takes back: what that entry itself drew, what it posted (turned round), and
   * whether it was corrected before.
   */
  record Correctable(
      List<DrawLine> lines, List<Consequence.MoneyLine> money, boolean isCorrected) {}

  /** Whether a posting may be written, and with what. */
  sealed interface Decision {
    record Write(Accepted accepted) implements Decision {}

    record Answer(Outcome outcome) implements Decision {}
  }

  Instant now() {
    return now;
  }

  Decision decide(Draft draft) {
    Earlier known = earlier.get(draft.key().hex());
    if (known != null) {
      return new Decision.Answer(repeated(draft, known));
    }
    @Nullable StopReason stop = premiseGone(draft);
    stop = stop != null ? stop : tokenUsed(draft);
    stop = stop != null ? stop : recordChanged(draft);
    stop = stop != null ? stop : notCorrectable(draft);
    return stop != null ? stopped(stop) : draw(draft);
  }

  /** Adds what was just written to the books. */
  void add(Draft draft, Accepted accepted, Outcome.Posted outcome) {
    earlier.put(draft.key().hex(), new Earlier(draft.posting().request().body().hex(), outcome));
    accepted.lines().forEach(line -> sums.merge(line.pot(), line.amount(), Sum::plus));
    accepted
        .sliceUses()
        .forEach(
            use -> slices.computeIfPresent(use.slice(), (_, slice) -> slice.less(use.amount())));
    draft
        .consequences(Consequence.RecordChange.class)
        .forEach(
            change ->
                versions.put(
                    new RecordKey(change.collection(), change.key()), change.version() + 1));
    draft.askOfMachine().ifPresent(asksActedOn::add);
    switch (draft.posting().happening()) {
      case Happening.FlagSet set -> flags.put(set.flag(), set.value());
      case Happening.RulebookPublished published -> flags.putAll(published.flags());
      case Happening.BoundSet set -> bounds.put(set.bound(), set.limits());
      case Happening.Correction correction -> corrected.add(correction.corrected());
      case Happening.Act _,
          Happening.Deed _,
          Happening.Refusal _,
          Happening.Referral _,
          Happening.PromiseKept _,
          Happening.Past _,
          Happening.Noted _ -> {}
    }
  }

  private static Outcome repeated(Draft draft, Earlier known) {
    return known.request().equals(draft.posting().request().body().hex())
        ? new Outcome.Replayed(known.outcome().receipt(), known.outcome().fit())
        : new Outcome.KeyReused();
  }

  private @Nullable StopReason premiseGone(Draft draft) {
    for (Map.Entry<String, String> premise : draft.posting().premises().entrySet()) {
      String value = flags.getOrDefault(premise.getKey(), "");
      if (!value.equals(premise.getValue())) {
        return new StopReason.FlagChanged(premise.getKey(), value);
      }
    }
    return null;
  }

  private @Nullable StopReason tokenUsed(Draft draft) {
    return draft
        .askOfMachine()
        .filter(asksActedOn::contains)
        .map(StopReason.TokenUsed::new)
        .orElse(null);
  }

  private @Nullable StopReason recordChanged(Draft draft) {
    for (var change : draft.consequences(Consequence.RecordChange.class)) {
      if (versions.getOrDefault(new RecordKey(change.collection(), change.key()), 0L)
          != change.version()) {
        return new StopReason.RecordChanged(change.collection(), change.key());
      }
    }
    return null;
  }

  private @Nullable StopReason notCorrectable(Draft draft) {
    if (!(draft.posting().happening() instanceof Happening.Correction(long seq, _))) {
      return null;
    }
    Correctable correctable = correctables.get(seq);
    if (correctable == null) {
      return new StopReason.NothingToCorrect(seq);
    }
    return correctable.isCorrected() || corrected.contains(seq)
        ? new StopReason.AlreadyCorrected(seq)
        : null;
  }

  private Decision draw(Draft draft) {
    List<DrawLine> lines = givenBack(draft);
    var uses = endedSlices(draft, lines);
    @Nullable StopReason noRoom = takeSlice(draft, lines);
    if (noRoom != null) {
      return stopped(noRoom);
    }
    var beyond = new ArrayList<String>();
    for (var draw : draft.consequences(Consequence.Draw.class)) {
      Room room = room(draw, draft, lines);
      if (room.stop() == null) {
        lines.addAll(room.lines());
        uses.addAll(room.uses());
      } else if (draw.counting().overrun() == Consequence.Overrun.STOPS) {
        return stopped(room.stop());
      } else {
        beyond.add(draw.bound());
      }
    }
    return new Decision.Write(new Accepted(lines, moneyBack(draft), beyond, uses));
  }

  /** The lines by which a draw would be counted, what comes out of a slice, and why it may not. */
  private record Room(List<DrawLine> lines, List<SliceUse> uses, @Nullable StopReason stop) {}

  private Room room(Consequence.Draw draw, Draft draft, List<DrawLine> besides) {
    @Nullable Limits limits = limitsOf(draw.bound(), draw.currency());
    if (limits == null) {
      return new Room(List.of(), List.of(), new StopReason.NoSuchBound(draw.bound()));
    }
    List<DrawLine> forSubjects = subjectLines(draw, limits, draft.posting().about());
    for (var from : draft.consequences(Consequence.FromSlice.class)) {
      SliceLeft slice = slices.get(from.slice());
      if (slice != null && slice.covers(draw, now)) {
        var lines = new ArrayList<>(slice.released(draw.amount(), now));
        lines.addAll(slice.drawn(draw.amount(), now));
        lines.addAll(forSubjects);
        var uses = List.of(new SliceUse(from.slice(), draw.amount()));
        return new Room(lines, uses, passes(draw, limits, forSubjects, besides));
      }
    }
    List<DrawLine> wanted = windowLines(draw, limits);
    wanted.addAll(forSubjects);
    return new Room(wanted, List.of(), passes(draw, limits, wanted, besides));
  }

  /** Gives back what is left of the slices that this posting ends. */
  private List<SliceUse> endedSlices(Draft draft, List<DrawLine> lines) {
    var uses = new ArrayList<SliceUse>();
    for (var end : draft.consequences(Consequence.SliceEnd.class)) {
      SliceLeft slice = slices.get(end.slice());
      if (slice != null && !slice.left().equals(Sum.ZERO)) {
        lines.addAll(slice.released(slice.left(), now));
        uses.add(new SliceUse(end.slice(), slice.left()));
      }
    }
    return uses;
  }

  /** Adds the lines of the slice that this posting hands out, or says why there is no room. */
  private @Nullable StopReason takeSlice(Draft draft, List<DrawLine> lines) {
    for (var slice : draft.consequences(Consequence.Slice.class)) {
      @Nullable Limits limits = limitsOf(slice.bound(), slice.currency());
      if (limits == null) {
        return new StopReason.NoSuchBound(slice.bound());
      }
      var counting = new Consequence.Counting(slice.zone(), Consequence.Overrun.STOPS);
      var draw =
          new Consequence.Draw(
              slice.drawer(), slice.bound(), slice.amount(), slice.currency(), counting);
      List<DrawLine> wanted = windowLines(draw, limits);
      @Nullable StopReason stop = overflows(draw, wanted, lines);
      if (stop != null) {
        return stop;
      }
      lines.addAll(wanted);
    }
    return null;
  }

  /** The limits of a bound, if anybody has set it in this currency. */
  private @Nullable Limits limitsOf(String bound, Currency currency) {
    Limits limits = bounds.get(bound);
    return limits != null && limits.currency().equals(currency) ? limits : null;
  }

  private List<DrawLine> windowLines(Consequence.Draw draw, Limits limits) {
    var lines = new ArrayList<DrawLine>();
    LocalDate today = LocalDate.ofInstant(now, draw.counting().zone());
    for (Window window : List.of(Window.DAY, Window.WEEK)) {
      Pot pot = Pot.ofDrawer(draw.drawer().text(), draw.currency(), window, window.start(today));
      lines.add(line(draw, pot, limits.of(window)));
    }
    return lines;
  }

  private List<DrawLine> subjectLines(Consequence.Draw draw, Limits limits, List<SubjectId> about) {
    return draw.drawer().isLatitude()
        ? about.stream()
            .map(it -> line(draw, Pot.ofSubject(it.text(), draw.currency()), limits.act()))
            .toList()
        : List.of();
  }

  private DrawLine line(Consequence.Draw draw, Pot pot, Cap cap) {
    return new DrawLine(
        draw.drawer().text(), draw.bound(), draw.counting().zone(), pot, now, draw.amount(), cap);
  }

  /**
   * Why these lines do not fit on top of the books and of what the same posting draws or gives back
   * besides.
   */
  private @Nullable StopReason passes(
      Consequence.Draw draw, Limits limits, List<DrawLine> wanted, List<DrawLine> besides) {
    if (!limits.act().holds(draw.amount())) {
      return new StopReason.LimitPassed(draw.drawer(), Window.ACT, limits.act(), Sum.ZERO);
    }
    return overflows(draw, wanted, besides);
  }

  private @Nullable StopReason overflows(
      Consequence.Draw draw, List<DrawLine> wanted, List<DrawLine> besides) {
    for (DrawLine line : wanted) {
      Sum drawn = sums.getOrDefault(line.pot(), Sum.ZERO);
      for (DrawLine other : besides) {
        drawn = other.pot().equals(line.pot()) ? drawn.plus(other.amount()) : drawn;
      }
      if (!line.cap().holds(drawn.plus(line.amount()))) {
        return new StopReason.LimitPassed(draw.drawer(), line.pot().window(), line.cap(), drawn);
      }
    }
    return null;
  }

  private List<DrawLine> givenBack(Draft draft) {
    var lines = new ArrayList<DrawLine>();
    for (DrawLine line : corrected(draft).lines()) {
      if (line.isOpenAt(now) && !line.amount().equals(Sum.ZERO)) {
        lines.add(line.givenBack());
      }
    }
    return lines;
  }

  private List<Consequence.MoneyLine> moneyBack(Draft draft) {
    return corrected(draft).money();
  }

  private Correctable corrected(Draft draft) {
    return draft.posting().happening() instanceof Happening.Correction(long seq, _)
        ? correctables.getOrDefault(seq, NOTHING)
        : NOTHING;
  }

  private static Decision stopped(StopReason reason) {
    return new Decision.Answer(new Outcome.Stopped(reason));
  }
}
