package leeway.server.platform.problem;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says what is wrong with a request body that could not be read, and where, without repeating what
 * it held.
 */
public final class UnreadableBody {
  private static final int NAME_LENGTH_MAX = 60;

  private UnreadableBody() {}

  public static ProblemException problemOf(HttpMessageNotReadableException unreadable) {
    return causes(unreadable)
        .<ProblemException>mapMulti(UnreadableBody::addOwn)
        .findFirst()
        .or(
            () ->
                causes(unreadable)
                    .<ProblemException>mapMulti(UnreadableBody::addOfJson)
                    .findFirst())
        .orElseGet(UnreadableBody::missing);
  }

  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, Objects::nonNull, Throwable::getCause);
  }

  /** What one of ours, deep in the reading, found wrong. */
  private static void addOwn(Throwable cause, Consumer<ProblemException> found) {
    if (cause instanceof ProblemException problem) {
      found.accept(problem);
    } else if (cause instanceof BodyLimit.BodyTooLarge) {
      found.accept(BodyLimit.problem());
    }
  }

  private static void addOfJson(Throwable cause, Consumer<ProblemException> found) {
    if (cause instanceof JacksonException jackson) {
      found.accept(problemOf(jackson));
    }
  }

  private static ProblemException missing() {
    return new ProblemException(ProblemCode.MALFORMED_REQUEST, "The body is missing. Send JSON.");
  }

  private static ProblemException problemOf(JacksonException exception) {
    String pointer = pointer(exception.getPath());
    return switch (exception) {
      case UnrecognizedPropertyException _ ->
          problem(ProblemCode.UNKNOWN_FIELD, pointer, "no such field; leave it out");
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException reason ->
          problem(ProblemCode.INVALID_FIELDS, pointer, String.valueOf(reason.getMessage()));
      case MismatchedInputException _ ->
          problem(ProblemCode.WRONG_TYPE, pointer, "missing, or of another type than it should be");
      case StreamConstraintsException _, InputCoercionException _ ->
          problem(ProblemCode.VALUE_TOO_LARGE, pointer, "too long, too deep or too large");
      case StreamReadException broken when isDuplicate(broken) ->
          problem(ProblemCode.DUPLICATE_FIELD, pointer, "a field occurs twice; send it once");
      default -> malformed(exception);
    };
  }

  private static boolean isDuplicate(StreamReadException exception) {
    return exception.getOriginalMessage().startsWith("Duplicate Object property");
  }

  private static ProblemException malformed(JacksonException exception) {
    var place = exception.getLocation();
    return new ProblemException(
        ProblemCode.MALFORMED_REQUEST,
        place == null
            ? "The body is not JSON."
            : "The body is not JSON at line %d, column %d."
                .formatted(place.getLineNr(), place.getColumnNr()));
  }

  private static ProblemException problem(ProblemCode code, String pointer, String detail) {
    return new ProblemException(code, "See `problems` for the place.").at(pointer, detail);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    return path.stream().map(UnreadableBody::segment).collect(Collectors.joining());
  }

  private static String segment(JacksonException.Reference reference) {
    String name = reference.getPropertyName();
    if (name == null) {
      return "/" + reference.getIndex();
    }
    String shown =
        name.length() <= NAME_LENGTH_MAX ? name : name.substring(0, NAME_LENGTH_MAX) + "…";
    return "/" + shown.replace("~", "~0").replace("/", "~1");
  }
}
