package leeway.server.people.token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Scope;
import leeway.server.people.TokenId;
import leeway.server.people.account.PeopleFields;
import leeway.server.people.secret.Secret;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a token for one machine. Its secret is returned once and kept nowhere. */
@Component
public final class MakeToken {
  private static final Logger LOG = LoggerFactory.getLogger(MakeToken.class);
  static final int DAYS_MAX = 366;
  static final int PER_MINUTE_MAX = 100_000;

  private static final int LABEL_LENGTH_MAX = 100;

  private final Tokens tokens;
  private final InstantSource clock;

  MakeToken(Tokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Returns the token and its secret; a problem names every value that is not accepted. */
  public Made make(Wanted wanted, AccountId maker, IdempotencyKey key) {
    Token token = checked(wanted);
    Secret secret = Secret.fresh();
    if (!tokens.add(token, secret, maker, key)) {
      throw new ProblemException(
          ProblemCode.CONFLICT,
          "A token was made under this key and its secret shown then. Make another one.");
    }
    LOG.info("token {} made by account {}", token.id(), maker);
    return new Made(token, secret);
  }

  private Token checked(Wanted wanted) {
    var problem = new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for each.");
    if (wanted.label().isBlank() || wanted.label().length() > LABEL_LENGTH_MAX) {
      problem.at("/label", "1 to " + LABEL_LENGTH_MAX + " characters");
    }
    if (!PeopleFields.isPerson(wanted.person())) {
      problem.at("/person", "must be the name of a machine in people.yaml");
    }
    List<Scope> scopes =
        wanted.scopes().stream().map(Scope::of).flatMap(Optional::stream).distinct().toList();
    if (scopes.isEmpty() || scopes.size() != wanted.scopes().size()) {
      problem.at("/scopes", "one or more of " + PeopleFields.scopes() + ", each once");
    }
    if (wanted.days() < 1 || wanted.days() > DAYS_MAX) {
      problem.at("/days", "1 to " + DAYS_MAX + " days");
    }
    if (wanted.perMinute() < 1 || wanted.perMinute() > PER_MINUTE_MAX) {
      problem.at("/perMinute", "1 to " + PER_MINUTE_MAX + " calls");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return token(wanted, scopes);
  }

  private Token token(Wanted wanted, List<Scope> scopes) {
    return new Token(
        new TokenId(UUID.randomUUID()),
        wanted.label(),
        new PersonId(wanted.person()),
        scopes,
        wanted.perMinute(),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(wanted.days())),
        Token.State.ACTIVE);
  }

  /** What a token is made of, as it came. */
  public record Wanted(String label, String person, List<String> scopes, int days, int perMinute) {
    public Wanted {
      scopes = List.copyOf(scopes);
    }
  }

  public record Made(Token token, Secret secret) {}
}
