package leeway.server.platform;

import static leeway.server.platform.problem.ProblemCode.INTERNAL_ERROR;
import static leeway.server.platform.problem.ProblemCode.UNAVAILABLE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.platform.problem.UnreadableBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The one place where what went wrong becomes an answer: a problem document, or its page for a
 * browser.
 */
@RestControllerAdvice
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String TYPE = "https://leeway.example/problems/";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<?> answer(Exception exception, HttpServletRequest request) {
    return answer(problemOf(exception, request), request);
  }

  /** Whoever asked has gone; nobody is there to read an answer, and nothing of ours broke. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void nobodyWaits() {}

  private ResponseEntity<?> answer(ProblemException problem, HttpServletRequest request) {
    logDenial(problem, request);
    var headers = new HttpHeaders();
    problem.headers().forEach(headers::set);
    if (Pages.isWantedBy(request)) {
      return pages.problem(problem, headers, request);
    }
    return ResponseEntity.status(problem.code().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document(problem, request));
  }

  /** Records who was kept from what; an address is as it came, encoded, so that it is one line. */
  private static void logDenial(ProblemException problem, HttpServletRequest request) {
    switch (problem.code().status()) {
      case UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS, MISDIRECTED_REQUEST ->
          LOG.info(
              "{} to {} {} by {} from {}",
              problem.code().code(),
              request.getMethod(),
              request.getRequestURI(),
              request.getRemoteUser() == null ? "nobody" : request.getRemoteUser(),
              request.getRemoteAddr());
      default -> {} // a type that is not ours, and no denial
    }
  }

  private static ProblemDetail document(ProblemException problem, HttpServletRequest request) {
    var document = ProblemDetail.forStatus(problem.code().status());
    document.setType(URI.create(TYPE + problem.code().code()));
    document.setTitle(problem.code().title());
    document.setDetail(problem.detail());
    document.setInstance(URI.create(request.getRequestURI()));
    document.setProperty("code", problem.code().code());
    if (!problem.fields().isEmpty()) {
      document.setProperty("problems", problem.fields());
    }
    problem.properties().forEach(document::setProperty);
    return document;
  }

  private static ProblemException problemOf(Exception exception, HttpServletRequest request) {
    return switch (exception) {
      case ProblemException problem -> problem;
      case HttpMessageNotReadableException unreadable -> UnreadableBody.problemOf(unreadable);
      case CsrfException _ ->
          new ProblemException(
              ProblemCode.CROSS_SITE_REQUEST,
              "Its form token is missing or old. Load the page again and repeat.");
      case AccessDeniedException _ -> notAllowed(request);
      case AuthenticationException _ -> signInRequired();
      case DataAccessResourceFailureException _,
          TransientDataAccessException _,
          CannotCreateTransactionException _ ->
          unavailable(exception);
      case MethodArgumentTypeMismatchException mismatch -> ofOtherType(mismatch);
      case ErrorResponse response -> byStatus(response.getStatusCode(), response.getHeaders());
      default -> internalError(exception);
    };
  }

  /** An address that holds no number or id where one belongs leads nowhere. */
  private static ProblemException ofOtherType(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this address.")
        : new ProblemException(ProblemCode.WRONG_TYPE, "See `problems` for the parameter.")
            .at("/" + mismatch.getName(), "has another type than it should");
  }

  private static ProblemException notAllowed(HttpServletRequest request) {
    return request.getUserPrincipal() == null
        ? signInRequired()
        : new ProblemException(ProblemCode.NOT_ALLOWED, "Your role or token does not cover it.");
  }

  private static ProblemException signInRequired() {
    return new ProblemException(
            ProblemCode.SIGN_IN_REQUIRED, "Sign in on the page `/login`, or send an API token.")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static ProblemException unavailable(Exception exception) {
    LOG.warn(
        "a request could not be served because the database did not answer: {}",
        NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
    return new ProblemException(UNAVAILABLE, "The records cannot be reached. Nothing was recorded.")
        .retryAfter(RETRY_AFTER);
  }

  private static ProblemException internalError(Exception exception) {
    String incident = UUID.randomUUID().toString();
    LOG.error("incident {}", incident, exception);
    return new ProblemException(INTERNAL_ERROR, "It is recorded as incident " + incident + ".")
        .with("incident", incident);
  }

  /** What the framework found wrong with a request before it reached us. */
  static ProblemException byStatus(HttpStatusCode status, HttpHeaders headers) {
    if (status.is5xxServerError() && status.value() != 503) {
      return internalError(new IllegalStateException("the framework answered " + status));
    }
    ProblemCode code =
        Arrays.stream(ProblemCode.values())
            .filter(candidate -> candidate.status().value() == status.value())
            .findFirst()
            .orElse(ProblemCode.MALFORMED_REQUEST);
    var problem = new ProblemException(code, frameworkDetail(code));
    headers.forEach((name, values) -> problem.header(name, String.join(", ", values)));
    return problem;
  }

  private static String frameworkDetail(ProblemCode code) {
    return switch (code) {
      case NOT_FOUND -> "No page and no operation has this address.";
      case METHOD_NOT_ALLOWED -> "The header `Allow` names the methods of this address.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send `application/json`.";
      case NOT_ACCEPTABLE -> "Accept `application/json`.";
      case BODY_TOO_LARGE -> "Send less.";
      default -> "A parameter, a header or the body is not as this operation needs it.";
    };
  }
}
