package leeway.server.journal;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.journal.privacy.SubjectSecret;
import leeway.server.journal.writer.Drafting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the journal, for reading. */
public final class JournalEntries {

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
