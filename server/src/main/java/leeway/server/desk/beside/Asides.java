package leeway.server.desk.beside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Writes what is said beside asks and acts, and finds it again. */
@Component
final class Asides {
  private static final int ROWS_MAX = 500;
  private static final String WORDS = "words";

  private final Journal journal;
  private final JournalEntries entries;
  private final JdbcClient jdbc;

  Asides(Journal journal, JournalEntries entries, JdbcClient jdbc) {
    this.journal = journal;
    this.entries = entries;
    this.jdbc = jdbc;
  }

  /** What somebody says: of which kind, about what, and a line of their own, which may be blank. */
  record Said(Aside.Kind kind, String about, String what, String words) {
    /** The entry that says it; the line can be forgotten, nothing else names anybody. */
    Posting by(Author author, Request request) {
      var parts = new TreeMap<String, Part>();
      parts.put("about", Part.plain(about));
      parts.put("what", Part.plain(what));
      if (!words.isBlank()) {
        parts.put(WORDS, new Part.Direct(words));
      }
      return Posting.of(request, author, new Happening.Noted(kind.code(), Map.copyOf(parts)));
    }
  }

  /** Writes it, or finds the entry that this request made before. */
  Receipt write(Posting posting) {
    return journal.post(posting).written();
  }

  /** What was said of one kind about one ask or act, the first first. */
  List<Aside> about(Aside.Kind kind, String about) {
    return jdbc.sql(
            """
            select seq, recorded_at, actor, about, what
            from aside
            where kind = :kind and about = :about
            order by seq
            limit :max
            """)
        .param("kind", kind.code())
        .param("about", about)
        .param("max", ROWS_MAX)
        .query(
            (row, _) ->
                new Aside(
                    row.getLong("seq"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("actor"),
                    kind,
                    row.getString("about"),
                    row.getString("what")))
        .list();
  }

  /** The line that was said with it; blank where there is none, or it was forgotten. */
  String words(long seq) {
    return entries.find(seq).flatMap(entry -> words(entries.opened(entry))).orElse("");
  }

  private static Optional<String> words(JsonValue.Struct body) {
    return body.fields().get("content") instanceof JsonValue.Struct content
            && content.fields().get(WORDS) instanceof JsonValue.Text(var words)
        ? Optional.of(words)
        : Optional.empty();
  }
}
