package leeway.server.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.server.journal.Journal;
import leeway.server.journal.JournalEntries;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Anybody may question any rule at any time, also without a name; it counts on the rule alone. */
@Component
public final class Questions {
  /** Who questions where nobody says who they are; no entry, hash or table knows more. */
  public static final Author ANONYMOUS = Author.service("anonymous");

  private static final int SHOWN_MAX = 20;

  private final Journal journal;
  private final JournalEntries entries;
  private final JdbcClient jdbc;

  Questions(Journal journal, JournalEntries entries, JdbcClient jdbc) {
    this.journal = journal;
    this.entries = entries;
    this.jdbc = jdbc;
  }

  /** Writes down that somebody questions a rule; {@code why} may be blank. */
  public Receipt ask(String rule, String why, Author author, Request request) {
    Map<String, Part> parts = new TreeMap<>();
    parts.put("rule", Part.plain(rule));
    if (!why.isBlank()) {
      parts.put("why", new Part.Direct(why));
    }
    var happening = new Happening.Noted("rule-questioned", parts);
    return journal.post(Posting.of(request, author, happening)).written();
  }

  /** What was said when a rule was questioned, newest first; without names. */
  public List<String> said(String rule) {
    return jdbc
        .sql(
            """
            select seq
            from rule_use
            where rule = :rule and use = 'questioned'
            order by seq desc
            limit :max
            """)
        .param("rule", rule)
        .param("max", SHOWN_MAX)
        .query((row, _) -> row.getLong("seq"))
        .list()
        .stream()
        .flatMap(seq -> entries.find(seq).stream())
        .map(entry -> why(entries.opened(entry)))
        .filter(why -> !why.isBlank())
        .toList();
  }

  private static String why(JsonValue.Struct body) {
    return body.fields().get("content") instanceof JsonValue.Struct content
            && content.fields().get("why") instanceof JsonValue.Text(var why)
        ? why
        : "";
  }
}
