package leeway.server.people.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All tills, with the hashes of their secrets. */
@Component
final class Tills {
  private static final int LIST_MAX = 1000;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Tills(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Enrols a device and returns its secret, which is known nowhere else. */
  Secret enrol(String label, AccountId administrator) {
    var secret = Secret.fresh();
    jdbc.sql(
            """
            insert into till (id, label, secret_hash, enrolled_by, enrolled_at)
            values (:id, :label, :hash, :by, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("label", label)
        .param("hash", secret.hash())
        .param("by", administrator.value())
        .param("now", now())
        .update();
    return secret;
  }

  /** The till of this secret, while it is in use. */
  Optional<Till> find(Secret secret) {
    return jdbc.sql(
            """
            select id, label, enrolled_at, revoked_at
            from till
            where secret_hash = :hash and revoked_at is null
            """)
        .param("hash", secret.hash())
        .query((row, _) -> till(row))
        .optional();
  }

  /** All tills, those in use first, by label. */
  List<Till> list() {
    return jdbc.sql(
            """
            select id, label, enrolled_at, revoked_at
            from till
            order by revoked_at is not null, label, id
            limit :max
            """)
        .param("max", LIST_MAX)
        .query((row, _) -> till(row))
        .list();
  }

  /** Ends a till; sessions at it end with it. */
  void revoke(UUID id) {
    jdbc.sql("update till set revoked_at = :now where id = :id and revoked_at is null")
        .param("id", id)
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Till till(ResultSet row) throws SQLException {
    return new Till(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
        row.getTimestamp("revoked_at") == null);
  }
}
