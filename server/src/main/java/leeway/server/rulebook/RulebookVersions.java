package leeway.server.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.rulebook.folder.RulebookFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rulebooks that are or were in force, by the bytes of their files. */
public final class RulebookVersions {
  private static final int VERSIONS_MAX = 1_000;
  private static final int FILES_MAX = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  RulebookVersions(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Keeps a version for ever; whole, or not at all. It is not in force by that. */
  public void keep(RulebookFiles files) {
    var version = files.version();
    transactions.executeWithoutResult(
        _ -> {
          int added =
              jdbc.sql(
                      """
                      insert into rulebook_version (version)
                      values (:version)
                      on conflict (version) do nothing
                      """)
                  .param("version", version)
                  .update();
          if (added == 1) {
            files.byPath().forEach((path, bytes) -> keep(version, path, bytes));
          }
        });
  }

  private void keep(String version, String path, byte[] bytes) {
    jdbc.sql(
            """
            insert into rulebook_file (version, path, content)
            values (:version, :path, :content)
            """)
        .param("version", version)
        .param("path", path)
        .param("content", bytes)
        .update();
  }

  /** The files of a version that was kept. */
  public Optional<RulebookFiles> find(String version) {
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    jdbc.sql(
            """
            select path, content
            from rulebook_file
            where version = :version
            order by path
            limit :max
            """)
        .param("version", version)
        .param("max", FILES_MAX)
        .query(
            row -> {
              byPath.put(row.getString("path"), row.getBytes("content"));
            });
    return byPath.isEmpty() ? Optional.empty() : Optional.of(new RulebookFiles(byPath));
  }

  /** The version that is in force now; blank before the first. */
  public String inForce() {
    return jdbc.sql("select version from rulebook_publication order by seq desc limit 1")
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** The entry by which the rulebook in force was published; 0 before the first. */
  long lastPublished() {
    return jdbc.sql("select coalesce(max(seq), 0) from rulebook_publication")
        .query(Long.class)
        .single();
  }

  /** The entry by which a folder that somebody edited last came into force; 0 before the first. */
  long lastFromFolder() {
    return jdbc.sql("select coalesce(max(seq), 0) from rulebook_publication where change is null")
        .query(Long.class)
        .single();
  }

  /**
   * The files of the versions that were in force since the folder was last the one that counted, by
   * path with their SHA-256; the latest version, which is in force, is not among them.
   */
  List<Map<String, String>> sinceTheFolder() {
    var byVersion = new TreeMap<String, Map<String, String>>();
    jdbc.sql(
            """
            with since as (
              select distinct version
              from rulebook_publication
              where seq >= (select coalesce(max(seq), 0) from rulebook_publication where change is null)
              limit :max
            )
            select file.version, file.path, encode(sha256(file.content), 'hex') as hash
            from rulebook_file file
            join since on since.version = file.version
            """)
        .param("max", VERSIONS_MAX)
        .query(
            row -> {
              byVersion
                  .computeIfAbsent(row.getString("version"), _ -> new TreeMap<>())
                  .put(row.getString("path"), row.getString("hash"));
            });
    byVersion.remove(inForce());
    return new ArrayList<>(byVersion.values());
  }

  /** How many changes of rules were published since an instant. */
  public long changesSince(Instant instant) {
    return jdbc.sql(
            """
            select count(*)
            from rulebook_publication
            join journal_entry entry on entry.seq = rulebook_publication.seq
            join rule_change on rule_change.seq = rulebook_publication.change
            where entry.recorded_at >= :since::timestamptz
            """)
        .param("since", instant.toString())
        .query(Long.class)
        .single();
  }
}
