package leeway.server.people.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Scope;
import leeway.server.people.TokenId;
import leeway.server.people.secret.Secret;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All tokens of machines, by the hash of their secret. A token is read anew for each request, so
 * revoking acts at once.
 */
@Component
public final class Tokens {
  private static final int LIST_MAX = 1000;

  private final JdbcClient jdbc;

  Tokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a token; false where one was made under this key. */
  public boolean add(Token token, Secret secret, AccountId maker, IdempotencyKey key) {
    return jdbc.sql(
                """
            insert into api_token
              (id, secret_hash, label, person, scopes, per_minute, idempotency_key, created_by, created_at, expires_at)
            values
              (:id, :hash, :label, :person, :scopes, :perMinute, :key, :createdBy, :createdAt, :expiresAt)
            on conflict (idempotency_key) do nothing
            """)
            .param("id", token.id().value())
            .param("hash", secret.hash())
            .param("label", token.label())
            .param("person", token.person().value())
            .param("scopes", token.scopes().stream().map(Scope::code).toArray(String[]::new))
            .param("perMinute", token.perMinute())
            .param("key", key.value())
            .param("createdBy", maker.value())
            .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
            .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Token> find(Secret secret) {
    return jdbc.sql(
            """
            select id, label, person, scopes, per_minute, created_at, expires_at, revoked_at
            from api_token
            where secret_hash = :hash
            """)
        .param("hash", secret.hash())
        .query(Tokens::token)
        .optional();
  }

  Optional<Token> find(TokenId id) {
    return jdbc.sql(
            """
            select id, label, person, scopes, per_minute, created_at, expires_at, revoked_at
            from api_token
            where id = :id
            """)
        .param("id", id.value())
        .query(Tokens::token)
        .optional();
  }

  /** All tokens, newest first. */
  public List<Token> list() {
    return jdbc.sql(
            """
            select id, label, person, scopes, per_minute, created_at, expires_at, revoked_at
            from api_token
            order by created_at desc, id
            limit :max
            """)
        .param("max", LIST_MAX)
        .query(Tokens::token)
        .list();
  }

  /** Revokes a token for ever; false where there is none of this id that was active. */
  public boolean revoke(TokenId id, Instant now) {
    return jdbc.sql(
                """
                update api_token
                set revoked_at = :now
                where id = :id and revoked_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  private static Token token(ResultSet row, int index) throws SQLException {
    return new Token(
        new TokenId(row.getObject("id", UUID.class)),
        row.getString("label"),
        new PersonId(row.getString("person")),
        scopes((String[]) row.getArray("scopes").getArray()),
        row.getInt("per_minute"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getTimestamp("revoked_at") == null ? Token.State.ACTIVE : Token.State.REVOKED);
  }

  private static List<Scope> scopes(String[] codes) {
    return Arrays.stream(codes).map(code -> Scope.of(code).orElseThrow()).toList();
  }
}
