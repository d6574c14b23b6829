package leeway.server.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Role;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All accounts, with their password hashes. */
@Component
public final class Accounts {
  private static final int LIST_MAX = 1000;

  private final JdbcClient jdbc;

  public Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an account; false where another has this login or was made under this key. */
  public boolean add(Account account, String passwordHash, IdempotencyKey key) {
    try {
      jdbc.sql(
              """
              insert into account (id, login, person, role, password_hash, idempotency_key, created_at)
              values (:id, :login, :person, :role, :passwordHash, :key, :createdAt)
              """)
          .param("id", account.id().value())
          .param("login", account.login())
          .param("person", account.person().value())
          .param("role", account.role().code())
          .param("passwordHash", passwordHash)
          .param("key", key.value())
          .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
          .update();
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  public Optional<Account> find(AccountId id) {
    return jdbc.sql(
            """
            select id, login, person, role, created_at, disabled_at
            from account
            where id = :id
            """)
        .param("id", id.value())
        .query(Accounts::account)
        .optional();
  }

  /** Finds an account with its hash, disabled or not. */
  public Optional<WithHash> findByLogin(String login) {
    return jdbc.sql(
            """
            select id, login, person, role, created_at, disabled_at, password_hash
            from account
            where login = :login
            """)
        .param("login", login)
        .query((row, n) -> new WithHash(account(row, n), row.getString("password_hash")))
        .optional();
  }

  /** All accounts by login. */
  public List<Account> list() {
    return jdbc.sql(
            """
            select id, login, person, role, created_at, disabled_at
            from account
            order by login
            limit :max
            """)
        .param("max", LIST_MAX)
        .query(Accounts::account)
        .list();
  }

  public boolean isThereAnAdministrator() {
    return jdbc.sql("select 1 from account where role = 'administrator' limit 1")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public void setPasswordHash(AccountId id, String passwordHash) {
    jdbc.sql("update account set password_hash = :passwordHash where id = :id")
        .param("passwordHash", passwordHash)
        .param("id", id.value())
        .update();
  }

  /** Where the person of an account can be written to. */
  public Optional<String> mail(AccountId id) {
    return jdbc.sql("select mail from account where id = :id and mail is not null")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  public void setMail(AccountId id, String mail) {
    jdbc.sql("update account set mail = :mail where id = :id")
        .param("mail", mail)
        .param("id", id.value())
        .update();
  }

  /** Disables an account; false where there is none of this id that was active. */
  public boolean disable(AccountId id, Instant now) {
    return jdbc.sql(
                """
                update account
                set disabled_at = :now
                where id = :id and disabled_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  public static Account account(ResultSet row, int index) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("login"),
        new PersonId(row.getString("person")),
        Role.of(row.getString("role")).orElseThrow(),
        row.getTimestamp("disabled_at") == null ? Account.State.ACTIVE : Account.State.DISABLED,
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** An account and its password's hash, which is shown nowhere. */
  public record WithHash(Account account, String passwordHash) {
    @Override
    public String toString() {
      return account.toString();
    }
  }
}
