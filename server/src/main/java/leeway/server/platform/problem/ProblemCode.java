package leeway.server.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * Every way in which a request can be wrong, by its stable code. A code is documented in {@code
 * docs/problems.md}, and never reused for something else.
 */
public enum ProblemCode {
  MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read"),
  UNKNOWN_FIELD("unknown-field", HttpStatus.BAD_REQUEST, "A field is not known"),
  DUPLICATE_FIELD("duplicate-field", HttpStatus.BAD_REQUEST, "A field is there twice"),
  MISSING_FIELD("missing-field", HttpStatus.BAD_REQUEST, "A field is missing"),
  WRONG_TYPE("wrong-type", HttpStatus.BAD_REQUEST, "A value has another type than it should"),
  VALUE_TOO_LARGE("value-too-large", HttpStatus.BAD_REQUEST, "A value is too large to be read"),
  IDEMPOTENCY_KEY_MISSING(
      "idempotency-key-missing", HttpStatus.BAD_REQUEST, "The Idempotency-Key is missing"),
  SIGN_IN_REQUIRED("sign-in-required", HttpStatus.UNAUTHORIZED, "Sign in first"),
  NOT_ALLOWED("not-allowed", HttpStatus.FORBIDDEN, "This is not yours to do"),
  CROSS_SITE_REQUEST("cross-site-request", HttpStatus.FORBIDDEN, "The request came from elsewhere"),
  NOT_PERMITTED("not-permitted", HttpStatus.FORBIDDEN, "The answer does not permit it"),
  OWN_BENEFIT(
      "own-benefit", HttpStatus.FORBIDDEN, "Somebody else decides where it is for yourself"),
  NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Not with this method"),
  NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Not in this format"),
  ANSWER_CHANGED("answer-changed", HttpStatus.CONFLICT, "The answer has changed"),
  ANALYSIS_NOT_SEEN("analysis-not-seen", HttpStatus.CONFLICT, "The analysis was not seen"),
  OWED("owed", HttpStatus.CONFLICT, "It is owed"),
  CONFLICT("conflict", HttpStatus.CONFLICT, "It is not in that state any more"),
  IN_PROGRESS("in-progress", HttpStatus.CONFLICT, "The same request is being worked on"),
  BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not in this content type"),
  WRONG_HOST("wrong-host", HttpStatus.MISDIRECTED_REQUEST, "This is not the host that you mean"),
  TLS_REQUIRED("tls-required", HttpStatus.MISDIRECTED_REQUEST, "Only over TLS"),
  INVALID_FIELDS(
      "invalid-fields", HttpStatus.UNPROCESSABLE_CONTENT, "Some values are not accepted"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Idempotency key reused with a different request"),
  TOKEN_INVALID(
      "token-invalid", HttpStatus.UNPROCESSABLE_CONTENT, "The answer's token cannot be used"),
  TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many at once"),
  NOT_SET_UP("not-set-up", HttpStatus.SERVICE_UNAVAILABLE, "Not set up yet"),
  INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something broke on our side"),
  UNAVAILABLE(
      "unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not now; go by your card and tell it later");

  private final String code;
  private final HttpStatus status;
  private final String title;

  ProblemCode(String code, HttpStatus status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** The stable kebab-case code. */
  public String code() {
    return code;
  }

  public HttpStatus status() {
    return status;
  }

  /** What is wrong, in one sentence that is the same each time. */
  public String title() {
    return title;
  }
}
