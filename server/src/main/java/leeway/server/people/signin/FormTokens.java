package leeway.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import leeway.server.people.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The tokens that forms carry so that no other site can send them: an HMAC under the secret of the
 * session cookie, so nothing is stored and each session has its own. Whoever has not signed in gets
 * a cookie of the same form that opens nothing.
 */
public final class FormTokens implements CsrfTokenRepository {
  static final String HEADER = "X-CSRF-Token";
  static final String FIELD = "_csrf";

  private static final byte[] PURPOSE = "leeway form token 1".getBytes(StandardCharsets.US_ASCII);
  private static final String NEW_SECRET = FormTokens.class.getName() + ".secret";

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.read(request).map(FormTokens::token).orElse(null);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    Secret secret = Secret.fresh();
    request.setAttribute(NEW_SECRET, secret);
    return token(secret);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(NEW_SECRET) instanceof Secret secret) {
      SessionCookie.write(secret, request, response);
    }
  }

  private static CsrfToken token(Secret secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      String value = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
      return new DefaultCsrfToken(HEADER, FIELD, value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
