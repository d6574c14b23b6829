package leeway.server.demo;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import leeway.generator.Progress;
import leeway.generator.history.Asks;
import leeway.generator.history.World;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.Rulebook;
import leeway.server.demo.PastPostings.Assessed;
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
import leeway.server.platform.IdempotencyKey;
import leeway.server.platform.Settings;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Brings the history of the sample company in, once, before {@code demo} says that it runs. Broken
 * off and started again it goes on where it was: every entry has a key of its own.
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
  private final Announcements announcements;

  LoadHistory(
      Settings settings,
      RulebookInForce rulebooks,
      Concerns concerns,
      AskLog askLog,
      Journal journal,
      Decisions decisions,
      Announcements announcements) {
    this.settings = settings;
    this.rulebooks = rulebooks;
    this.concerns = concerns;
    this.askLog = askLog;
    this.journal = journal;
    this.decisions = decisions;
    this.announcements = announcements;
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
    var progress = Progress.onTerminal();
    int days = plan.setting().figures().frame().days();
    var world = World.of(plan.setting());
    var asks =
        Asks.of(plan.setting(), world, day -> progress.at("asks", (double) day / days)).all();
    var postings =
        new PastPostings(
            rulebook, new Staff(plan.setting().figures().workforce(), rulebook.people()), concerns);
    int posted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < asks.size(); from += AT_ONCE) {
        var some = asks.subList(from, Math.min(asks.size(), from + AT_ONCE));
        posted += bringIn(assess(some, plan, rulebook), postings, threads);
        progress.at("entries", (double) from / asks.size());
      }
    }
    progress.done();
    note(plan, posted);
    announcements.print(asks.size() + " asks, " + posted + " entries about them.");
  }

  private static List<Assessed> assess(
      List<leeway.generator.history.Ask> asks, HistoryPlan plan, Rulebook rulebook) {
    var past = new PastAsks(plan, rulebook);
    return asks.parallelStream()
        .map(
            ask -> {
              var understood = past.of(ask);
              return new Assessed(ask, understood, rulebook.assess(understood));
            })
        .toList();
  }

  private int bringIn(List<Assessed> some, PastPostings postings, ExecutorService threads) {
    askLog.keep(some.stream().map(it -> PastLog.of(it, postings, rulebooks.current())).toList());
    var made = all(threads, some, postings::of).stream().flatMap(it -> it.stream()).toList();
    all(threads, made, this::post);
    return made.size();
  }

  private Outcome post(Posting posting) {
    return switch (journal.post(posting)) {
      case Outcome.Posted posted -> posted;
      case Outcome.Replayed replayed -> replayed;
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
