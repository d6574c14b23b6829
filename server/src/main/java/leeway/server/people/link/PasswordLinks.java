package leeway.server.people.link;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import leeway.server.people.AccountId;
import leeway.server.people.account.Account;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that are out: at most one for an account, the newest. */
@Component
final class PasswordLinks {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  PasswordLinks(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes the link of this account; those before it are dead. */
  Secret make(AccountId account, Duration lifetime) {
    endAll(account);
    var secret = Secret.fresh();
    var now = clock.instant();
    jdbc.sql(
            """
            insert into password_link (secret_hash, account_id, created_at, expires_at)
            values (:hash, :account, :now, :expiresAt)
            """)
        .param("hash", secret.hash())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", now.plus(lifetime).atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  /** The active account to which a link leads; empty where the link is unknown, used or too old. */
  Optional<Account> find(String secret) {
    if (!Secret.isSecret(secret)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select a.id, a.login, a.person, a.role, a.created_at, a.disabled_at
            from password_link l
            join account a on a.id = l.account_id
            where l.secret_hash = :hash and l.expires_at > :now and a.disabled_at is null
            """)
        .param("hash", new Secret(secret).hash())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Accounts::account)
        .optional();
  }

  /** Uses a link up; false where another request did so first. */
  boolean use(String secret) {
    return jdbc.sql("delete from password_link where secret_hash = :hash")
            .param("hash", new Secret(secret).hash())
            .update()
        == 1;
  }

  private void endAll(AccountId account) {
    jdbc.sql("delete from password_link where account_id = :account or expires_at <= :now")
        .param("account", account.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
