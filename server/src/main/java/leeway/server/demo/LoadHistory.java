package leeway.server.demo;

import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import leeway.generator.Progress;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;
import leeway.generator.world.World;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.Rulebook;
import leeway.server.demo.PastPostings.Assessed;
import leeway.server.demo.PastPostings.Told;
import leeway.server.desk.answer.AskLog;
import leeway.server.desk.answer.Concerns;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.Announcements;
import leeway.server.platform.Settings;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.review.Looks;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Brings the history of the sample company in, once, before {@code demo} says that it runs, and as
 * if it had ended yesterday. Broken off and started again it goes on where it was: every entry has
 * a key of its own.
 */
@Component
final class LoadHistory implements ApplicationRunner {
  private static final Author IMPORT = Author.service("import");
  private static final IdempotencyKey DONE = new IdempotencyKey("demo-history");

  /** So many entries are under way at once; fewer than the journal lets wait. */
  private static final int AT_ONCE = 256;

  private final Settings settings;
  private final RulebookInForce rulebooks;
  private final Concerns concerns;
  private final AskLog askLog;
  private final Journal journal;
  private final Decisions decisions;
  private final Looks looks;
  private final Announcements announcements;
  private final InstantSource clock;

  LoadHistory(
      Settings settings,
      RulebookInForce rulebooks,
      Concerns concerns,
      AskLog askLog,
      Journal journal,
      Decisions decisions,
      Looks looks,
      Announcements announcements,
      InstantSource clock) {
    this.settings = settings;
    this.rulebooks = rulebooks;
    this.concerns = concerns;
    this.askLog = askLog;
    this.journal = journal;
    this.decisions = decisions;
    this.looks = looks;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean isWanted =
        settings.mode() == Settings.Mode.DEMO
            && Files.exists(HistoryPlan.file(settings.rulebook()));
    if (isWanted) {
      var plan = HistoryPlan.read(settings.rulebook());
      var earlier = decisions.earlier(request(plan));
      if (earlier.isEmpty()) {
        load(plan);
      } else if (earlier.get() instanceof Outcome.KeyReused) {
        throw new IllegalStateException(
            settings.data()
                + " holds the history of another company; name another folder with --data");
      }
    }
  }

  private static Request request(HistoryPlan plan) {
    String what =
        plan.setting().figures().id() + "/" + plan.setting().seed() + "/" + plan.setting().scale();
    return new Request(DONE, Digest.of(what));
  }

  private void load(HistoryPlan plan) {
    String company = plan.setting().figures().frame().name();
    announcements.print("Bringing in two years of " + company + ", which takes up to a minute.");
    var rulebook = rulebooks.current();
    var last =
        LocalDate.ofInstant(clock.instant(), rulebook.company().zone())
            .minusDays(1); // today is whoever's who tries it
    var progress = Progress.onTerminal();
    var asks = asks(plan, last, progress);
    var postings = new PastPostings(plan, rulebook, concerns, last);
    var afterwards = new Afterwards(postings, last, plan.looker());
    var recent = new ArrayList<Told>();
    int posted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < asks.size(); from += AT_ONCE) {
        var some = asks.subList(from, Math.min(asks.size(), from + AT_ONCE));
        var told = bringIn(assess(some, plan, rulebook), postings, threads);
        told.stream().filter(afterwards::isRecent).forEach(recent::add);
        posted += told.size();
        progress.at("entries", (double) from / asks.size());
      }
    }
    progress.done();
    posted += bringIn(afterwards, recent);
    note(plan, posted);
    announcements.print(asks.size() + " asks, " + posted + " entries about them.");
  }

  private static List<Ask> asks(HistoryPlan plan, LocalDate last, Progress progress) {
    var frame = plan.setting().figures().frame();
    var world = World.of(plan.setting());
    return Asks.of(plan.setting(), world, day -> progress.at("asks", (double) day / frame.days()))
        .endingOn(last, frame);
  }

  /** What came of the last weeks, and how many entries say so. */
  private int bringIn(Afterwards afterwards, List<Told> recent) {
    var kept = recent.stream().flatMap(it -> afterwards.kept(it).stream()).toList();
    kept.forEach(this::post);
    var looked = afterwards.looks(recent);
    for (var friday : looked) {
      post(friday.posting());
      looks.note(friday.look().acts(), friday.looker(), friday.at());
    }
    return kept.size() + looked.size();
  }

  private static List<Assessed> assess(List<Ask> asks, HistoryPlan plan, Rulebook rulebook) {
    var past = new PastAsks(plan, rulebook);
    return asks.parallelStream()
        .map(
            ask -> {
              var understood = past.of(ask);
              return new Assessed(ask, understood, rulebook.assess(understood));
            })
        .toList();
  }

  private List<Told> bringIn(List<Assessed> some, PastPostings postings, ExecutorService threads) {
    askLog.keep(some.stream().map(it -> PastLog.of(it, postings, rulebooks.current())).toList());
    return all(threads, some, it -> told(it, postings)).stream()
        .flatMap(it -> it.stream())
        .toList();
  }

  private Optional<Told> told(Assessed assessed, PastPostings postings) {
    return postings.of(assessed).map(posting -> new Told(assessed, posting, post(posting)));
  }

  /** Returns the number of the entry. */
  private long post(Posting posting) {
    return switch (journal.post(posting)) {
      case Outcome.Posted(var receipt, _) -> receipt.seq();
      case Outcome.Replayed(var receipt, _) -> receipt.seq();
      case Outcome.KeyReused _, Outcome.Stopped _ ->
          throw new IllegalStateException("an entry of the history was not taken");
    };
  }

  private void note(HistoryPlan plan, int posted) {
    var what =
        Map.<String, Part>of(
            "company", Part.plain(plan.setting().figures().id()),
            "entries", Part.plain(posted),
            "seed", Part.plain(plan.setting().seed()));
    post(Posting.of(request(plan), IMPORT, new Happening.Noted("history-imported", what)));
  }

  /** What becomes of each, all at once, in their order. */
  private static <T, R> List<R> all(ExecutorService threads, List<T> some, Function<T, R> each) {
    var running = new ArrayList<Future<R>>();
    for (T one : some) {
      Callable<R> work = () -> each.apply(one);
      running.add(threads.submit(work));
    }
    var done = new ArrayList<R>();
    for (Future<R> one : running) {
      done.add(join(one));
    }
    return done;
  }

  private static <R> R join(Future<R> one) {
    try {
      return one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the history was brought in", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the history cannot be brought in", e.getCause());
    }
  }
}
