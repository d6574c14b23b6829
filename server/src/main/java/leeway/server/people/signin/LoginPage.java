package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import leeway.server.people.account.OidcSettings;
import leeway.server.platform.Pages;
import leeway.server.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person signs in. */
@Controller
final class LoginPage {
  /**
   * A path of ours: neither another host's ({@code //evil}, {@code /\evil}) nor a header of its
   * own.
   */
  private static final Pattern OWN_PATH =
      Pattern.compile(
          "/(?:[\\w.~%!$&'()*+,;=:@-][\\w.~%!$&'()*+,;=:@/-]*)?(?:\\?[\\w.~%!$&'()*+,;=:@/?-]*)?");

  /** How a sign-in by the company may have ended. */
  private static final Set<String> COMPANY = Set.of("unknown", "refused", "factor");

  private static final String TEMPLATE = "people/login.jte";

  private final SignIn signIn;
  private final Pages pages;
  private final OidcSettings oidc;

  LoginPage(SignIn signIn, Pages pages, OidcSettings oidc) {
    this.signIn = signIn;
    this.pages = pages;
    this.oidc = oidc;
  }

  @GetMapping("/login")
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(defaultValue = "") String company,
      HttpServletRequest request) {
    String message =
        COMPANY.contains(company)
            ? Texts.in(request.getLocales()).text("login.company." + company)
            : "";
    return pages.page(TEMPLATE, view("", ownPath(next), message, request), request);
  }

  @PostMapping("/login")
  ResponseEntity<String> submit(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Texts texts = Texts.in(request.getLocales());
    return switch (signIn.signIn(name, password, request.getRemoteAddr())) {
      case SignIn.Outcome.SignedIn(var secret) -> {
        SessionCookie.write(secret, request, response);
        yield ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(ownPath(next)))
            .build();
      }
      case SignIn.Outcome.Refused() ->
          pages.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              view(name, ownPath(next), texts.text("login.refused"), request),
              request);
      case SignIn.Outcome.TooMany(var wait) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        yield pages.page(
            HttpStatus.TOO_MANY_REQUESTS,
            TEMPLATE,
            view(name, ownPath(next), texts.text("login.too-many", wait.toSeconds() + 1), request),
            request);
      }
    };
  }

  private LoginView view(String name, String next, String message, HttpServletRequest request) {
    return new LoginView(name, next, message, !request.isSecure(), oidc.isOffered());
  }

  /** Returns the path where it is one of ours, otherwise the first page. */
  static String ownPath(String path) {
    return OWN_PATH.matcher(path).matches() ? path : "/";
  }
}
