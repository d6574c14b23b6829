package leeway.server.people.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.Caller;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session lives at most twelve hours, ends when it lies idle for as long as its
 * role allows, and at once when the account is disabled or its password changes. One at a till that
 * people share may lie idle, and ends with the till.
 */
@Component
public final class Sessions {
  static final Duration AGE_MAX = Duration.ofHours(12);

  /** A session is marked as seen at most this often, so that reading does not write. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Sessions(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a session and returns its secret, which is known nowhere else. */
  public Secret start(AccountId account) {
    return start(account, null);
  }

  /** The same at a till that people share. */
  public Secret startAt(UUID till, AccountId account) {
    return start(account, till);
  }

  private Secret start(AccountId account, @Nullable UUID till) {
    removeOld();
    Secret secret = Secret.fresh();
    jdbc.sql(
            """
            insert into session (secret_hash, account_id, till_id, started_at, seen_at)
            values (:hash, :account, :till, :now, :now)
            """)
        .param("hash", secret.hash())
        .param("account", account.value())
        .param("till", till, Types.OTHER)
        .param("now", now().atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  /** Returns whose session this is, and marks it as seen, or empty where it has ended. */
  public Optional<Caller.Person> find(Secret secret) {
    return row(secret).filter(row -> isOpen(row, secret)).map(row -> person(row.account()));
  }

  public void end(Secret secret) {
    jdbc.sql("delete from session where secret_hash = :hash").param("hash", secret.hash()).update();
  }

  public void endAll(AccountId account) {
    jdbc.sql("delete from session where account_id = :account")
        .param("account", account.value())
        .update();
  }

  /** Removes those that ended without anybody leaving. */
  private void removeOld() {
    jdbc.sql("delete from session where started_at < :limit")
        .param("limit", now().minus(AGE_MAX).atOffset(ZoneOffset.UTC))
        .update();
  }

  private boolean isOpen(Row row, Secret secret) {
    Instant now = now();
    Duration idle = Duration.between(row.seenAt(), now);
    boolean open =
        row.account().isActive()
            && now.isBefore(row.startedAt().plus(AGE_MAX))
            && (row.isAtTill() || idle.compareTo(row.account().role().idleMax()) < 0);
    if (open && idle.compareTo(SEEN_STEP) >= 0) {
      markSeen(secret, now);
    }
    return open;
  }

  private void markSeen(Secret secret, Instant now) {
    jdbc.sql("update session set seen_at = :now where secret_hash = :hash")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("hash", secret.hash())
        .update();
  }

  private Optional<Row> row(Secret secret) {
    return jdbc.sql(
            """
            select a.id, a.login, a.person, a.role, a.created_at, a.disabled_at, s.started_at, s.seen_at,
              s.till_id is not null as is_at_till
            from session s
            join account a on a.id = s.account_id
            left join till t on t.id = s.till_id
            where s.secret_hash = :hash and t.revoked_at is null
            """)
        .param("hash", secret.hash())
        .query(Sessions::row)
        .optional();
  }

  private Instant now() {
    return clock.instant();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        Accounts.account(row, index),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("is_at_till"));
  }

  private static Caller.Person person(Account account) {
    return new Caller.Person(account.id(), account.login(), account.person(), account.role());
  }

  private record Row(Account account, Instant startedAt, Instant seenAt, boolean isAtTill) {}
}
