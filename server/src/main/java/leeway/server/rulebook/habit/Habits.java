package leeway.server.rulebook.habit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.Journal;
import leeway.server.journal.JournalEntries;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Happening.RulebookPublished;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The habits that people told. What they said is in their entries. */
@Component
public final class Habits {
  private static final String PERSON = "person/";
  private static final String TOLD = "habit-told";
  private static final int LISTED_MAX = 100;
  private static final String HABIT =
      """
      select told.seq, told.actor, told.recorded_at, proposal.seq as change, proposal.rule, flag.value,
        proposed.actor as owner
      from journal_entry told
      left join lateral (
        select seq, rule from rule_change where habit = told.seq order by seq desc limit 1) as proposal on true
      left join journal_entry proposed on proposed.seq = proposal.seq
      left join flag on flag.name = 'rule-change/' || proposal.seq
      where told.kind = :kind
      """;

  private final Journal journal;
  private final JournalEntries entries;
  private final JdbcClient jdbc;

  Habits(Journal journal, JournalEntries entries, JdbcClient jdbc) {
    this.journal = journal;
    this.entries = entries;
    this.jdbc = jdbc;
  }

  /** Whether somebody turns habits into rules that another publishes. */
  public static boolean areMadeRulesBy(Caller.Person caller) {
    return switch (caller.role()) {
      case RULE_OWNER, EXECUTIVE -> true;
      case ASSOCIATE, REVIEWER, PROVIDER, ADMINISTRATOR -> false;
    };
  }

  /** Writes down what somebody tells. */
  void tell(Habit.Words words, Author author, Request request) {
    Map<String, Part> parts =
        Map.of(
            "when", new Part.Direct(words.when()),
            "what", new Part.Direct(words.what()),
            "why", new Part.Direct(words.why()));
    var posting = Posting.of(request, author, new Happening.Noted(TOLD, parts));
    journal.post(posting).written();
  }

  /** The habit of this number. */
  public Optional<Habit> find(long number) {
    return jdbc.sql(HABIT + "and told.seq = :number")
        .param("kind", TOLD)
        .param("number", number)
        .query((row, _) -> habit(row))
        .optional();
  }

  /** What this person told, the newest first. */
  List<Habit> of(Author author) {
    return jdbc.sql(HABIT + "and told.actor = :actor order by told.seq desc limit :max")
        .param("kind", TOLD)
        .param("actor", author.actor())
        .param("max", LISTED_MAX)
        .query((row, _) -> habit(row))
        .list();
  }

  /** What anybody told, the newest first. */
  List<Habit> latest() {
    return jdbc.sql(HABIT + "order by told.seq desc limit :max")
        .param("kind", TOLD)
        .param("max", LISTED_MAX)
        .query((row, _) -> habit(row))
        .list();
  }

  private Habit habit(ResultSet row) throws SQLException {
    long number = row.getLong("seq");
    var body = entries.opened(entries.find(number).orElseThrow());
    var content =
        body.fields().get("content") instanceof JsonValue.Struct said
            ? said
            : JsonValue.Struct.of(Map.of());
    return new Habit(
        number,
        person(row.getString("actor")),
        row.getTimestamp("recorded_at").toInstant(),
        new Habit.Words(text(content, "when"), text(content, "what"), text(content, "why")),
        state(row));
  }

  private static Habit.State state(ResultSet row) throws SQLException {
    long change = row.getLong("change");
    @Nullable String value = row.getString("value");
    if (change == 0) {
      return new Habit.State.Draft();
    }
    if (value == null) {
      return new Habit.State.WithOwner(person(row.getString("owner")), change);
    }
    return value.equals(RulebookPublished.PUBLISHED)
        ? new Habit.State.Published(row.getString("rule"), change)
        : new Habit.State.Left(change);
  }

  private static String person(String actor) {
    return actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : actor;
  }

  /** A text; blank where its key was destroyed. */
  private static String text(JsonValue.Struct of, String name) {
    return of.fields().get(name) instanceof JsonValue.Text(var text) ? text : "";
  }
}
