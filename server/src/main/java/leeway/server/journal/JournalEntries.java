package leeway.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JournalRow;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.journal.privacy.SubjectSecret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the journal, for reading. */
public final class JournalEntries {

  private static final int PAGE = 1000;

  private final JdbcClient jdbc;
  private final SubjectKeys keys;

  JournalEntries(JdbcClient jdbc, SubjectKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** The entry of this sequence number. */
  public Optional<Entry> find(long seq) {
    return jdbc.sql("select entry from journal_entry where seq = :seq")
        .param("seq", seq)
        .query(byte[].class)
        .optional()
        .map(Entry::read);
  }

  /**
   * The body of an entry with its sealed texts in clear. A text whose key was destroyed stays
   * sealed: {@code {"sealed": …}}; a linked reference is a hash and stays one.
   */
  public JsonValue.Struct opened(Entry entry) {
    if (entry.body().fields().get("sealedFor") instanceof JsonValue.Text(var subject)) {
      Optional<SubjectSecret> secret = keys.secret(subject);
      if (secret.isPresent()) {
        return (JsonValue.Struct) open(entry.body(), secret.get(), entry, "");
      }
    }
    return entry.body();
  }

  /**
   * Writes all rows in order, as {@code verify-journal} reads them. What is appended meanwhile may
   * or may not be in it.
   */
  public void export(Writer out) {
    try {
      out.write(JournalRow.HEADER + "\n");
      long after = 0;
      for (List<Numbered> page = page(after); !page.isEmpty(); page = page(after)) {
        for (Numbered row : page) {
          out.write(row.row().line() + "\n");
        }
        after = page.getLast().seq();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal could not be exported", e);
    }
  }

  private record Numbered(long seq, JournalRow row) {}

  private List<Numbered> page(long after) {
    return jdbc.sql(
            """
            select seq, epoch, previous, hash, kind, actor, convert_from(entry, 'UTF8') as entry,
              to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at
            from journal_entry
            where seq > :after
            order by seq
            limit :page
            """)
        .param("after", after)
        .param("page", PAGE)
        .query(
            (row, _) ->
                new Numbered(
                    row.getLong("seq"),
                    new JournalRow(
                        row.getString("epoch"),
                        row.getString("seq"),
                        row.getString("previous"),
                        row.getString("hash"),
                        row.getString("recorded_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("entry"))))
        .list();
  }

  private static JsonValue open(JsonValue value, SubjectSecret secret, Entry entry, String path) {
    return switch (value) {
      case JsonValue.Text _, JsonValue.Whole _, JsonValue.Truth _ -> value;
      case JsonValue.Array(var items) -> {
        var opened = new ArrayList<JsonValue>();
        for (JsonValue item : items) {
          opened.add(open(item, secret, entry, path + "/" + opened.size()));
        }
        yield JsonValue.of(opened);
      }
      case JsonValue.Struct(var fields) -> {
        if (fields.size() == 1 && fields.get("sealed") instanceof JsonValue.Text(var sealed)) {
          yield secret
              .open(sealed, Drafting.context(entry.origin().key(), path))
              .<JsonValue>map(JsonValue::of)
              .orElse(value);
        }
        var opened = new TreeMap<String, JsonValue>();
        fields.forEach(
            (name, field) -> opened.put(name, open(field, secret, entry, path + "/" + name)));
        yield new JsonValue.Struct(opened);
      }
    };
  }
}
