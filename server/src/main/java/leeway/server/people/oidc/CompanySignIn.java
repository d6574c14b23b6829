package leeway.server.people.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.server.people.Caller;
import leeway.server.people.Role;
import leeway.server.people.account.Account;
import leeway.server.people.account.Identities;
import leeway.server.people.account.OidcSettings;
import leeway.server.people.signin.SessionCookie;
import leeway.server.people.signin.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signs people in whom the company's provider proved. Whoever is signed in already links their
 * account to their identity there; from then on the identity opens it. An identity that no account
 * is linked to opens nothing, whatever its mail address or name.
 */
public final class CompanySignIn {
  static final String REGISTRATION = "company";
  static final String BACK = "/login/back";

  private static final String OUT = "/login/to";
  private static final Logger LOG = LoggerFactory.getLogger(CompanySignIn.class);

  private final OidcSettings settings;
  private final Identities identities;
  private final Sessions sessions;
  private final PendingSignIns pending;

  CompanySignIn(
      OidcSettings settings, Identities identities, Sessions sessions, PendingSignIns pending) {
    this.settings = settings;
    this.identities = identities;
    this.sessions = sessions;
    this.pending = pending;
  }

  /** Adds the way to the provider and the way back to a chain. */
  public void addTo(HttpSecurity http, ClientRegistrationRepository registrations) {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, OUT);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .loginProcessingUrl(BACK)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(
                    out ->
                        out.authorizationRequestRepository(pending)
                            .authorizationRequestResolver(requests))
                .userInfoEndpoint(
                    user ->
                        user.oidcUserService(it -> new DefaultOidcUser(List.of(), it.getIdToken())))
                .successHandler(this::proved)
                .failureHandler(this::refused));
  }

  private void proved(
      HttpServletRequest request, HttpServletResponse response, Authentication proof) {
    if (!(proof.getPrincipal() instanceof OidcUser user)) {
      throw new IllegalStateException("an OpenID provider proves by an ID token");
    }
    var signedIn = SessionCookie.read(request).flatMap(sessions::find);
    if (signedIn.isPresent()) {
      to(link(signedIn.get(), user), response);
      return;
    }
    Optional<Account> account =
        identities.find(settings.issuer(), subject(user)).filter(Account::isActive);
    if (account.isEmpty()) {
      LOG.info("company sign-in unknown from {}", request.getRemoteAddr());
      to("/login?company=unknown", response);
    } else if (lacksFactor(account.get().role(), user)) {
      LOG.info("company sign-in of account {} without second factor", account.get().id());
      to("/login?company=factor", response);
    } else {
      LOG.info(
          "account {} signed in by company from {}", account.get().id(), request.getRemoteAddr());
      SessionCookie.write(sessions.start(account.get().id()), request, response);
      to("/", response);
    }
  }

  /** Links whoever is signed in; an identity or account that has another keeps it. */
  private String link(Caller.Person person, OidcUser user) {
    boolean isLinked =
        !lacksFactor(person.role(), user)
            && identities.link(person.account(), settings.issuer(), subject(user));
    LOG.info("account {} linked to its company identity: {}", person.account(), isLinked);
    return isLinked ? "/account" : "/account?company=refused";
  }

  /** Who somebody is to the provider; an ID token without was not believed. */
  private static String subject(OidcUser user) {
    return Objects.requireNonNull(user.getSubject());
  }

  private boolean lacksFactor(Role role, OidcUser user) {
    return settings.wantsSecondFactor(role)
        && factors(user).noneMatch(settings.secondFactor()::contains);
  }

  private static Stream<String> factors(OidcUser user) {
    var methods = Optional.ofNullable(user.getAuthenticationMethods()).orElse(List.of());
    var level = Optional.ofNullable(user.getAuthenticationContextClass());
    return Stream.concat(methods.stream(), level.stream());
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    LOG.info(
        "company sign-in refused from {}: {}",
        request.getRemoteAddr(),
        String.valueOf(reason.getMessage()).replaceAll("\\p{Cntrl}", " "));
    to("/login?company=refused", response);
  }

  private static void to(String path, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, path);
  }

  /** We never call the provider in somebody's name, so its tokens are kept nowhere. */
  private static final class NoClients implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
    public <T extends OAuth2AuthorizedClient>
        @org.jspecify.annotations.Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
