package leeway.server.people.token;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import leeway.server.people.Caller;
import leeway.server.people.Scope;
import leeway.server.people.TokenId;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.RequiredFields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of machines, for administrators. */
@RestController
@RequestMapping("/api/v1/tokens")
final class TokensApi {
  private static final Logger LOG = LoggerFactory.getLogger(TokensApi.class);

  private static final int DAYS_DEFAULT = 90;
  private static final int PER_MINUTE_DEFAULT = 60;

  private final MakeToken makeToken;
  private final Tokens tokens;
  private final InstantSource clock;

  TokensApi(MakeToken makeToken, Tokens tokens, InstantSource clock) {
    this.makeToken = makeToken;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping
  TokenList list() {
    return new TokenList(tokens.list().stream().map(TokensApi::shown).toList());
  }

  @PostMapping
  ResponseEntity<MadeToken> make(
      @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
      @RequestBody NewToken wanted,
      Caller.Person administrator) {
    var made = makeToken.make(wanted.wanted(), administrator.account(), new IdempotencyKey(key));
    return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.token().id()))
        .body(new MadeToken(shown(made.token()), made.secret().text()));
  }

  @GetMapping("/{id}")
  ShownToken show(@PathVariable UUID id) {
    return tokens.find(new TokenId(id)).map(TokensApi::shown).orElseThrow(TokensApi::notFound);
  }

  /** Revokes the token for ever, from the next call on. It is kept, since acts name it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    var token = new TokenId(id);
    if (tokens.find(token).isEmpty()) {
      throw notFound();
    }
    tokens.revoke(token, clock.instant());
    LOG.info("token {} revoked", token);
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no token of this id.");
  }

  private static ShownToken shown(Token token) {
    return new ShownToken(
        token.id().value(),
        token.label(),
        token.person().value(),
        token.scopes().stream().map(Scope::code).toList(),
        token.perMinute(),
        token.state().code(),
        token.createdAt(),
        token.expiresAt());
  }

  /** What a token is made of; 90 days and 60 calls a minute unless it says otherwise. */
  record NewToken(
      String label,
      String person,
      List<String> scopes,
      @Nullable Integer days,
      @Nullable Integer perMinute) {
    NewToken {
      RequiredFields.check("label", label, "person", person, "scopes", scopes);
    }

    MakeToken.Wanted wanted() {
      return new MakeToken.Wanted(
          label,
          person,
          scopes,
          days == null ? DAYS_DEFAULT : days,
          perMinute == null ? PER_MINUTE_DEFAULT : perMinute);
    }
  }

  record ShownToken(
      UUID id,
      String label,
      String person,
      List<String> scopes,
      int perMinute,
      String state,
      Instant createdAt,
      Instant expiresAt) {}

  /** A token with its secret, which is never shown again. */
  record MadeToken(ShownToken token, String secret) {
    @Override
    public String toString() {
      return token.toString();
    }
  }

  record TokenList(List<ShownToken> items) {}
}
