package leeway.server.people.till;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import leeway.server.people.AccountId;
import leeway.server.people.Role;
import leeway.server.people.account.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All badges, with the hashes of their codes. A person has one; a new one ends the one before. */
@Component
final class Badges {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  Badges(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Makes a person's badge and returns its code, which is known nowhere else. */
  BadgeCode make(AccountId account) {
    var code = BadgeCode.fresh();
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql(
                  """
                  update badge
                  set revoked_at = :now
                  where account_id = :account and revoked_at is null
                  """)
              .param("account", account.value())
              .param("now", now())
              .update();
          jdbc.sql(
                  """
                  insert into badge (id, account_id, secret_hash, made_at)
                  values (:id, :account, :hash, :now)
                  """)
              .param("id", UUID.randomUUID())
              .param("account", account.value())
              .param("hash", code.hash())
              .param("now", now())
              .update();
        });
    return code;
  }

  /** The badge of this code that opens a till: not ended, of an associate who may enter. */
  Optional<Badge> find(BadgeCode code) {
    return jdbc.sql(
            """
            select badge.id as badge, a.id, a.login, a.person, a.role, a.created_at, a.disabled_at
            from badge
            join account a on a.id = badge.account_id
            where badge.secret_hash = :hash and badge.revoked_at is null
            """)
        .param("hash", code.hash())
        .query((row, n) -> new Badge(row.getObject("badge", UUID.class), Accounts.account(row, n)))
        .optional()
        .filter(badge -> badge.account().isActive())
        .filter(badge -> badge.account().role() == Role.ASSOCIATE);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
