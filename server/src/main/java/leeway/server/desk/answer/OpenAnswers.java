package leeway.server.desk.answer;

import java.time.InstantSource;
import java.util.Optional;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Answers that come back with their tokens. */
@Component
public final class OpenAnswers {
  private final Seal seal;
  private final InstantSource clock;

  OpenAnswers(Seal seal, InstantSource clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * The answer that this actor was given to this ask and that still holds; else ProblemException.
   */
  public SealedAnswer open(String ask, String token, Asker asker) {
    var answer = read(token).orElseThrow(() -> invalid("It was not sealed here, or was changed."));
    if (!answer.ask().equals(ask)) {
      throw invalid("It belongs to another ask.");
    }
    if (!answer.actor().equals(asker.author().actor())) {
      throw invalid("It was given to somebody else.");
    }
    if (isOver(answer)) {
      throw invalid("It was valid until " + answer.validUntil() + ".");
    }
    return answer;
  }

  /** The same, or nothing, whatever is wrong with the token. */
  public Optional<SealedAnswer> find(String ask, String token, Asker asker) {
    return read(token)
        .filter(answer -> answer.ask().equals(ask))
        .filter(answer -> answer.actor().equals(asker.author().actor()))
        .filter(answer -> !isOver(answer));
  }

  private boolean isOver(SealedAnswer answer) {
    return !clock.instant().isBefore(answer.validUntil());
  }

  private Optional<SealedAnswer> read(String token) {
    return seal.open(token).map(SealedAnswerJson::read);
  }

  private static ProblemException invalid(String why) {
    return new ProblemException(ProblemCode.TOKEN_INVALID, why + " Ask again.")
        .at("/token", "is the token of your own answer to this ask, for 15 minutes");
  }
}
