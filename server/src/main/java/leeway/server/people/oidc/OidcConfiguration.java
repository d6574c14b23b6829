package leeway.server.people.oidc;

import java.util.List;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.people.account.Identities;
import leeway.server.people.account.OidcSettings;
import leeway.server.people.signin.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import tools.jackson.databind.json.JsonMapper;

/** Offers the provider of {@code leeway.oidc.issuer}; it is first asked when somebody comes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("leeway.oidc.issuer")
class OidcConfiguration {

  @Bean
  ClientRegistrationRepository clientRegistrations(OidcSettings settings, Environment environment) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings, environment)));
  }

  private static ClientRegistration registration(OidcSettings settings, Environment environment) {
    String ours = environment.getProperty("leeway.url", "{baseUrl}").replaceAll("/+$", "");
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(CompanySignIn.REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid")
        .redirectUri(ours + CompanySignIn.BACK)
        .build();
  }

  /** ID tokens for us alone, of this issuer, in their time. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens() {
    var factory = new OidcIdTokenDecoderFactory();
    factory.setJwtValidatorFactory(OidcConfiguration::validator);
    return factory;
  }

  private static OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(),
        new OidcIdTokenValidator(registration),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, List.of(registration.getClientId())::equals));
  }

  @Bean
  CompanySignIn companySignIn(
      OidcSettings settings,
      Identities identities,
      Sessions sessions,
      MasterKey masterKey,
      JsonMapper json) {
    return new CompanySignIn(
        settings, identities, sessions, new PendingSignIns(masterKey.box("oidc request"), json));
  }
}
