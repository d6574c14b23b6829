package leeway.server.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The caller's request cannot be served; becomes an answer of {@code application/problem+json} or a
 * page.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<FieldProblem> fields = new ArrayList<>();
  private final transient Map<String, Object> properties = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /** A problem of this code; the detail is a sentence for whoever called, without personal data. */
  public ProblemException(ProblemCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** Says which field is meant, by its JSON pointer, such as {@code /facts/orderId}. */
  public ProblemException at(String pointer, String detail) {
    fields.add(new FieldProblem(pointer, detail));
    return this;
  }

  /**
   * Adds a member of the problem document, such as the new answer beside {@code answer-changed}.
   */
  public ProblemException with(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  /** Says when to come again. */
  public ProblemException retryAfter(Duration delay) {
    return header("Retry-After", Long.toString(Math.max(1, delay.toSeconds())));
  }

  /** A header that its answer carries. */
  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** What kind of problem it is. */
  public ProblemCode code() {
    return code;
  }

  /** What is wrong this time. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The fields that are wrong. */
  public List<FieldProblem> fields() {
    return List.copyOf(fields);
  }

  /** What its answer says besides, by name. */
  public Map<String, Object> properties() {
    return Map.copyOf(properties);
  }

  /** The headers that its answer carries, by name. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** What is wrong with one field of the request. */
  public record FieldProblem(String pointer, String detail) {}
}
