package leeway.server.desk.beside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.Deciders;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.Owing;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Insults and threats: nobody has to take them, and somebody sees to each. The customer keeps every
 * right: no ruling, offer, advice or timer reads what is recorded here (law 16).
 */
@Component
public final class Incidents {
  private static final int ROWS_MAX = 200;
  private static final int WORDS_MAX = 1_000;

  private final Asides asides;
  private final OpenAnswers answers;
  private final Concerns concerns;
  private final Deciders deciders;
  private final RulebookInForce rulebooks;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  Incidents(
      Asides asides,
      OpenAnswers answers,
      Concerns concerns,
      Deciders deciders,
      RulebookInForce rulebooks,
      JdbcClient jdbc,
      InstantSource clock) {
    this.asides = asides;
    this.answers = answers;
    this.concerns = concerns;
    this.deciders = deciders;
    this.rulebooks = rulebooks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the person did about it, or asks somebody to do. */
  public enum Action {
    /** Said once that it has to stop; the ask goes on. */
    WARNED("warned"),
    /** Somebody else goes on with the ask. */
    HANDED_OVER("handed-over"),
    /** Whoever leads is asked to close this way of reaching us; another one stays open. */
    BLOCK("block"),
    /** Whoever leads is asked to report it outside, such as to the police. */
    REPORT("report");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** The action of this code; ProblemException where there is none. */
    public static Action of(String code) {
      for (Action action : values()) {
        if (action.code.equals(code)) {
          return action;
        }
      }
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/action", "is `warned`, `handed-over`, `block` or `report`");
    }
  }

  /**
   * An incident that nobody has seen to.
   *
   * @param actor who had to hear it, as entries write actors
   * @param kind the kind of request during which it happened; blank where the ask is not kept
   * @param words what was said, as far as somebody wrote it down
   */
  public record Open(
      long seq, Instant at, String actor, String kind, Action action, String words) {}

  /** Records it with the ask, and returns who sees to it by when. */
  public Owing record(
      String ask,
      String token,
      Action action,
      String words,
      Request request,
      Caller.Person caller) {
    requireShort(words);
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    var answer = answers.open(ask, token, asker);
    var zone = rulebook.company().zone();
    var owing = deciders.of(asker.bounds().rest(), asker, rulebook, clock.instant());
    var due = owing.by().atZone(zone).toLocalDate();
    var task =
        new Consequence.Task(
            Aside.Kind.INCIDENT.code(), owing.person().value(), due, Part.group(Map.of()));
    var said = new Asides.Said(Aside.Kind.INCIDENT, ask, action.code(), words);
    asides.write(
        said.by(asker.author(), request)
            .about(concerns.of(answer.asked(), rulebook).about())
            .with(task));
    return owing;
  }

  /** Those that this person sees to, the first first. */
  public List<Open> openFor(Caller.Person caller) {
    return jdbc
        .sql(
            """
            select aside.seq, aside.recorded_at, aside.actor, aside.what, coalesce(ask.kind, '') as ask_kind
            from aside
            join task on task.seq = aside.seq and task.owner = :owner
            left join ask on ask.id = aside.about
            where aside.kind = 'incident'
              and not exists (
                select from aside as seen
                where seen.kind = 'incident-seen' and seen.about = aside.seq::text)
            order by aside.seq
            limit :max
            """)
        .param("owner", caller.person().value())
        .param("max", ROWS_MAX)
        .query(
            (row, _) ->
                new Open(
                    row.getLong("seq"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("actor"),
                    row.getString("ask_kind"),
                    Action.of(row.getString("what")),
                    ""))
        .list()
        .stream()
        .map(this::withWords)
        .toList();
  }

  private Open withWords(Open one) {
    return new Open(
        one.seq(), one.at(), one.actor(), one.kind(), one.action(), asides.words(one.seq()));
  }

  /** Writes what was done about one's own incident; ProblemException where there is none open. */
  public void seen(long incident, String words, Request request, Caller.Person caller) {
    requireShort(words);
    if (openFor(caller).stream().noneMatch(it -> it.seq() == incident)) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "You see to no incident of this number.");
    }
    var author = Asker.of(caller, rulebooks.current().people()).author();
    var said = new Asides.Said(Aside.Kind.INCIDENT_SEEN, Long.toString(incident), "seen", words);
    asides.write(said.by(author, request));
  }

  private static void requireShort(String words) {
    if (words.length() > WORDS_MAX) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at("/words", "has at most " + WORDS_MAX + " characters, got " + words.length());
    }
  }
}
