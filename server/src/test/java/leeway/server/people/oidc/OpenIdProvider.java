package leeway.server.people.oidc;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.servlets.DefaultServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spring's own authorization server in this process. Who signs in there stands in a header, since
 * its login page is not what is tested; some names get ID tokens that we must not believe.
 */
final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT = "leeway";
  static final String SECRET = "the secret of the client";
  static final String PERSON = "X-Person";

  private final AnnotationConfigServletWebServerApplicationContext context =
      new AnnotationConfigServletWebServerApplicationContext();
  private final OneClient client = new OneClient();

  OpenIdProvider() {
    context.registerBean(RegisteredClientRepository.class, () -> client);
    context.register(Parts.class);
    context.refresh();
  }

  String issuer() {
    return "http://localhost:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /** Sends people back to this address, and to no other. */
  void sendBackTo(String address) {
    client.redirect = address;
  }

  @Override
  public void close() {
    context.close();
  }

  /** The one client that it knows, as it was registered last. */
  private static final class OneClient implements RegisteredClientRepository {
    private volatile String redirect = "http://localhost/";

    @Override
    public void save(RegisteredClient registered) {
      // it would only encode its secret anew
    }

    @Override
    public RegisteredClient findById(String id) {
      return client();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
      return clientId.equals(CLIENT) ? client() : null;
    }

    private RegisteredClient client() {
      return RegisteredClient.withId("1")
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(redirect)
          .scope("openid")
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .build();
    }
  }

  /** Whoever is named comes to the page of the authorization signed in. */
  private static final class SignedIn extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String person = request.getHeader(PERSON);
      if (person != null) {
        var factor =
            FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        var proof = UsernamePasswordAuthenticationToken.authenticated(person, "", List.of(factor));
        SecurityContextHolder.setContext(new SecurityContextImpl(proof));
      }
      chain.doFilter(request, response);
    }
  }

  /** What it is made of; no component, or our own server would find it. */
  @EnableWebSecurity
  static class Parts {
    @Bean
    TomcatServletWebServerFactory web() {
      return new TomcatServletWebServerFactory(0);
    }

    /** Filters answer everything, but Tomcat calls none without a servlet behind them. */
    @Bean
    ServletRegistrationBean<DefaultServlet> behindTheFilters() {
      return new ServletRegistrationBean<>(new DefaultServlet(), "/");
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
          .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
          .addFilterAfter(new SignedIn(), SecurityContextHolderFilter.class)
          .csrf(AbstractHttpConfigurer::disable)
          .build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
    }

    /** For its own access tokens, by which it would tell about users. */
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          change(token);
        }
      };
    }

    private static void change(JwtEncodingContext token) {
      var claims = token.getClaims();
      Authentication subject = Objects.requireNonNull(token.<Authentication>getPrincipal());
      switch (subject.getName()) {
        case "other-audience" -> claims.audience(List.of("somebody-else"));
        case "more-audiences" -> claims.audience(List.of(CLIENT, "somebody-else"));
        case "other-issuer" -> claims.issuer("https://elsewhere.example");
        case "other-nonce" -> claims.claim("nonce", "of another browser");
        case "old" ->
            claims
                .issuedAt(Instant.parse("2026-01-01T10:00:00Z"))
                .expiresAt(Instant.parse("2026-01-01T10:05:00Z"));
        case "with-otp" -> claims.claim("amr", List.of("pwd", "otp"));
        default -> {} // a token as it should be
      }
    }
  }
}
