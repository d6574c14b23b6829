package leeway.server.people.account;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import leeway.server.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who accounts are to OpenID providers: each account at most one identity, each identity one. */
@Component
public final class Identities {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  Identities(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The account, disabled or not, of whom an issuer calls so. */
  public Optional<Account> find(String issuer, String subject) {
    return jdbc.sql(
            """
            select a.id, a.login, a.person, a.role, a.created_at, a.disabled_at
            from account_identity i
            join account a on a.id = i.account_id
            where i.issuer = :issuer and i.subject = :subject
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(Accounts::account)
        .optional();
  }

  /** Whether an account has an identity. */
  public boolean isLinked(AccountId account) {
    return jdbc.sql("select 1 from account_identity where account_id = :account")
        .param("account", account.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Links an identity to an account; false where either has another already. */
  public boolean link(AccountId account, String issuer, String subject) {
    return jdbc.sql(
                """
                insert into account_identity (issuer, subject, account_id, linked_at)
                values (:issuer, :subject, :account, :now)
                on conflict do nothing
                """)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("account", account.value())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
