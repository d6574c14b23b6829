package leeway.server.people.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leeway.server.journal.privacy.SecretBox;
import leeway.server.people.secret.HostCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we asked the provider, until the person comes back: state, nonce and the verifier of PKCE,
 * in a cookie of this browser that only a node of ours can open. So any node serves the return, and
 * nobody else's return is taken for it.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final HostCookie COOKIE =
      new HostCookie("leeway-company", "Lax"); // the provider sends the person back from elsewhere
  private static final String CONTEXT = "pending";
  private static final Duration AGE_MAX = Duration.ofMinutes(10);
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final SecretBox box;
  private final JsonMapper json;

  PendingSignIns(SecretBox box, JsonMapper json) {
    this.box = box;
    this.json = json;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    String state = request.getParameter("state");
    return pending(request).filter(it -> state != null && state.equals(it.getState())).orElse(null);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest pending,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (pending == null) {
      COOKIE.clear(request, response);
      return;
    }
    byte[] sealed = box.seal(json.writeValueAsBytes(texts(pending)), CONTEXT);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    COOKIE.write(value, AGE_MAX, request, response);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var pending = loadAuthorizationRequest(request);
    COOKIE.clear(request, response);
    return pending;
  }

  private Optional<OAuth2AuthorizationRequest> pending(HttpServletRequest request) {
    return COOKIE.read(request).flatMap(this::open);
  }

  private Optional<OAuth2AuthorizationRequest> open(String value) {
    try {
      return box.open(Base64.getUrlDecoder().decode(value), CONTEXT)
          .map(bytes -> json.readValue(new String(bytes, StandardCharsets.UTF_8), TEXTS))
          .map(PendingSignIns::request);
    } catch (IllegalArgumentException | JacksonException _) {
      return Optional.empty(); // no cookie of ours
    }
  }

  private static Map<String, String> texts(OAuth2AuthorizationRequest pending) {
    var texts = new TreeMap<String, String>();
    pending.getAttributes().forEach((name, value) -> texts.put(name, String.valueOf(value)));
    texts.put(".uri", pending.getAuthorizationUri());
    texts.put(".client", pending.getClientId());
    texts.put(".state", String.valueOf(pending.getState()));
    texts.put(".redirect", String.valueOf(pending.getRedirectUri()));
    return texts;
  }

  private static OAuth2AuthorizationRequest request(Map<String, String> texts) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(texts.getOrDefault(".uri", ""))
        .clientId(texts.getOrDefault(".client", ""))
        .state(texts.getOrDefault(".state", ""))
        .redirectUri(texts.getOrDefault(".redirect", ""))
        .scope("openid")
        .attributes(
            attributes ->
                texts.entrySet().stream()
                    .filter(text -> !text.getKey().startsWith("."))
                    .forEach(text -> attributes.put(text.getKey(), text.getValue())))
        .build();
  }
}
