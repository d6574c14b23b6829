package leeway.server.platform;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import leeway.server.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes pages of templates and view records; every page stands in the same frame. */
@Component
public final class Pages {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates;
  private final ResourceUrlProvider urls;

  Pages(TemplateEngine templates, ResourceUrlProvider urls) {
    this.templates = templates;
    this.urls = urls;
  }

  /** A page of the template {@code name}, which takes {@code frame} and {@code view}. */
  public ResponseEntity<String> page(String name, Object view, HttpServletRequest request) {
    return page(HttpStatus.OK, name, view, request);
  }

  /** The same with another status, such as 422 for a form with mistakes. */
  public ResponseEntity<String> page(
      HttpStatus status, String name, Object view, HttpServletRequest request) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.VARY, "HX-Request, Accept-Language")
        .body(render(name, view, request));
  }

  /** Whether a person looks at the answer, rather than a program. */
  public static boolean isWantedBy(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html") && !isApi(request);
  }

  /** Whether the request, or the one that failed and led here, was for the API. */
  static boolean isApi(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path.startsWith("/api/");
  }

  ResponseEntity<String> problem(
      ProblemException problem, HttpHeaders headers, HttpServletRequest request) {
    return ResponseEntity.status(problem.code().status())
        .headers(headers)
        .contentType(HTML)
        .body(render("layout/problem.jte", problem, request));
  }

  private String render(String name, Object view, HttpServletRequest request) {
    var output = new StringOutput();
    templates.render(name, Map.of("frame", frame(request), "view", view), output);
    return output.toString();
  }

  private Frame frame(HttpServletRequest request) {
    return new Frame(
        Texts.in(request.getLocales()),
        String.valueOf(request.getAttribute(SecurityHeaders.NONCE)),
        address("leeway.css"),
        address("leeway.js"),
        request.getRequestURI(),
        request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName(),
        () -> formToken(request));
  }

  /** Where a file of {@code /static} is, under a name that changes with its content. */
  public String address(String file) {
    return Optional.ofNullable(urls.getForLookupPath("/static/" + file)).orElse("");
  }

  private static String formToken(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
