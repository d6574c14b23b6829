package leeway.server.rulebook.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.RuleId;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.change.NewRule;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.Spot;
import leeway.server.journal.Journal;
import leeway.server.journal.JournalEntries;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Happening.RulebookPublished;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of rules that people proposed. What they are is in their entries. */
@Component
public final class Proposals {
  private static final String PERSON = "person/";
  private static final String DECLINED = "declined";
  private static final int LISTED_MAX = 100;
  private static final String PROPOSAL =
      """
      select rule_change.seq, rule_change.rule, entry.actor, entry.recorded_at, flag.value,
        ended.seq as ended_seq, ended.actor as ended_by, ended.recorded_at as ended_at
      from rule_change
      join journal_entry entry on entry.seq = rule_change.seq
      left join flag on flag.name = 'rule-change/' || rule_change.seq
      left join journal_entry ended on ended.seq = flag.seq
      """;

  private final Journal journal;
  private final JournalEntries entries;
  private final JdbcClient jdbc;

  Proposals(Journal journal, JournalEntries entries, JdbcClient jdbc) {
    this.journal = journal;
    this.entries = entries;
    this.jdbc = jdbc;
  }

  /** Writes down that somebody proposes to write a rule otherwise; gives its number. */
  long propose(RuleChange change, String why, Author author, Request request) {
    Map<String, Part> parts = new TreeMap<>();
    parts.put("rule", Part.plain(change.rule().value()));
    var edits = new ArrayList<Part>();
    change
        .edits()
        .forEach(
            (spot, edit) ->
                edits.add(
                    Part.group(
                        Map.of(
                            "spot", Part.plain(spot.code()),
                            "from", Part.plain(edit.from()),
                            "to", Part.plain(edit.to())))));
    parts.put("edits", new Part.Items(edits));
    if (!why.isBlank()) {
      parts.put("why", new Part.Direct(why));
    }
    return post(parts, author, request);
  }

  /** Writes down that somebody proposes to make a habit a rule; gives its number. */
  long propose(NewRule rule, long habit, Author author, Request request) {
    Map<String, Part> parts =
        Map.of(
            "rule", Part.plain(rule.rule().value()),
            "title", Part.plain(rule.title()),
            "file", Part.plain(rule.text()),
            "habit", Part.plain(habit));
    return post(parts, author, request);
  }

  private long post(Map<String, Part> parts, Author author, Request request) {
    var happening = new Happening.Noted("rule-change-proposed", parts);
    return journal.post(Posting.of(request, author, happening)).written().seq();
  }

  /** Writes down that somebody else decided against it, and why; it is open no longer. */
  void decline(long number, String reason, Author author, Request request) {
    var flag = RulebookPublished.flagOf(number);
    var posting =
        Posting.of(request, author, new Happening.FlagSet(flag, DECLINED, reason))
            .whileFlags(Map.of(flag, ""));
    journal.post(posting).written();
  }

  /** The proposal of this number. */
  Optional<Proposal> find(long number) {
    return jdbc.sql(PROPOSAL + "where rule_change.seq = :number")
        .param("number", number)
        .query((row, _) -> proposal(row))
        .optional();
  }

  /** What was proposed last, the newest first. */
  List<Proposal> latest() {
    return jdbc.sql(PROPOSAL + "order by rule_change.seq desc limit :max")
        .param("max", LISTED_MAX)
        .query((row, _) -> proposal(row))
        .list();
  }

  /** The proposals for a rule on which nobody decided yet, the oldest first. */
  public List<Proposal> open(String rule) {
    return jdbc.sql(
            PROPOSAL
                + """
                where rule_change.rule = :rule and flag.value is null
                order by rule_change.seq
                limit :max
                """)
        .param("rule", rule)
        .param("max", LISTED_MAX)
        .query((row, _) -> proposal(row))
        .list();
  }

  /** How many wait for somebody to decide. */
  public long waiting() {
    return jdbc.sql(
            """
            select count(*)
            from rule_change
            left join flag on flag.name = 'rule-change/' || rule_change.seq
            where flag.value is null
            """)
        .query(Long.class)
        .single();
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    long number = row.getLong("seq");
    var entry = entries.find(number).orElseThrow();
    return new Proposal(
        number,
        person(row.getString("actor")),
        row.getTimestamp("recorded_at").toInstant(),
        change(new RuleId(row.getString("rule")), entry),
        text(content(entry), "why"),
        end(row));
  }

  private Change change(RuleId rule, Entry entry) {
    var content = content(entry);
    return content.fields().containsKey("file")
        ? new NewRule(rule, text(content, "title"), text(content, "file"))
        : new RuleChange(rule, edits(entry));
  }

  private Optional<Proposal.End> end(ResultSet row) throws SQLException {
    @Nullable String value = row.getString("value");
    if (value == null) {
      return Optional.empty();
    }
    boolean isPublished = value.equals(RulebookPublished.PUBLISHED);
    return Optional.of(
        new Proposal.End(
            isPublished,
            person(row.getString("ended_by")),
            row.getTimestamp("ended_at").toInstant(),
            isPublished
                ? ""
                : text(content(entries.find(row.getLong("ended_seq")).orElseThrow()), "reason")));
  }

  private static String person(String actor) {
    return actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : actor;
  }

  private JsonValue.Struct content(Entry entry) {
    return entries.opened(entry).fields().get("content") instanceof JsonValue.Struct content
        ? content
        : JsonValue.Struct.of(Map.of());
  }

  private SortedMap<Spot, RuleChange.Edit> edits(Entry entry) {
    var edits = new TreeMap<Spot, RuleChange.Edit>();
    if (content(entry).fields().get("edits") instanceof JsonValue.Array(var items)) {
      for (var item : items) {
        var edit = (JsonValue.Struct) item;
        edits.put(
            Spot.of(text(edit, "spot")).orElseThrow(),
            new RuleChange.Edit(text(edit, "from"), text(edit, "to")));
      }
    }
    return edits;
  }

  /** A text; blank where there is none, or where its key was destroyed. */
  private static String text(JsonValue.Struct of, String name) {
    return of.fields().get(name) instanceof JsonValue.Text(var text) ? text : "";
  }
}
