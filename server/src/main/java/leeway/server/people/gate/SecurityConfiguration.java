package leeway.server.people.gate;

import static leeway.server.people.CallerAuthentication.PERSON;
import static leeway.server.people.CallerAuthentication.role;
import static leeway.server.people.CallerAuthentication.scope;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.oidc.CompanySignIn;
import leeway.server.people.signin.FormTokens;
import leeway.server.people.signin.SessionContexts;
import leeway.server.people.signin.SessionCookie;
import leeway.server.people.signin.Sessions;
import leeway.server.people.till.TillCookie;
import leeway.server.people.token.TokenGuard;
import leeway.server.people.token.Tokens;
import leeway.server.platform.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who may call what, for the whole server. A call of the API with an {@code Authorization} header
 * is a machine's and goes by its token alone; everything else is a person's and goes by the session
 * cookie, with two guards against other sites: the browser's word for where it comes from, and the
 * form token. What is not named in {@link #routes} is for persons only.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String ADMINISTRATOR = role(Role.ADMINISTRATOR);

  private final HandlerExceptionResolver problems;

  SecurityConfiguration(HandlerExceptionResolver handlerExceptionResolver) {
    this.problems = handlerExceptionResolver;
  }

  private static void routes(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          routes) {
    routes
        .requestMatchers(
            "/login",
            "/password",
            "/password/*",
            "/till",
            "/till/**",
            "/setup",
            "/static/**",
            "/worker.js",
            "/error")
        .permitAll()
        .requestMatchers(
            "/api/v1/accounts/**",
            "/api/v1/tokens/**",
            "/administration/**",
            "/setup/*",
            "/imports",
            "/imports/*")
        .hasAuthority(ADMINISTRATOR)
        .requestMatchers("/newcomers", "/newcomers/*")
        .hasAnyAuthority(ADMINISTRATOR, role(Role.RULE_OWNER), role(Role.EXECUTIVE))
        .requestMatchers("/account/badge")
        .hasAuthority(role(Role.ASSOCIATE))
        .requestMatchers("/day-zero/**")
        .hasAnyAuthority(UploadGuard.AUTHORITIES)
        .requestMatchers(POST, "/api/v1/switches")
        .hasAnyAuthority(ADMINISTRATOR, role(Role.RULE_OWNER), role(Role.EXECUTIVE))
        .requestMatchers(POST, "/api/v1/imports/**")
        .hasAnyAuthority(ADMINISTRATOR, scope(Scope.IMPORT))
        .requestMatchers(POST, "/api/v1/asks")
        .hasAnyAuthority(PERSON, scope(Scope.ASK))
        .requestMatchers(
            POST, "/api/v1/asks/*/acts", "/api/v1/asks/*/referrals", "/api/v1/acts/*/corrections")
        .hasAnyAuthority(PERSON, scope(Scope.ACT))
        .requestMatchers(GET, "/api/v1/**")
        .hasAnyAuthority(PERSON, scope(Scope.READ))
        .anyRequest()
        .hasAuthority(PERSON);
  }

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, Tokens tokens, InstantSource clock) {
    return plain(http)
        .securityMatcher(TokenGuard::isUsedBy)
        .csrf(AbstractHttpConfigurer::disable) // no cookie is read, so no other site can use one
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new TokenGuard(tokens, clock, problems), LogoutFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain persons(
      HttpSecurity http,
      Sessions sessions,
      ObjectProvider<CompanySignIn> company,
      ObjectProvider<ClientRegistrationRepository> registrations) {
    company.ifAvailable(it -> it.addTo(http, registrations.getObject()));
    return plain(http)
        .securityContext(
            context -> context.securityContextRepository(new SessionContexts(sessions)))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new FormTokens())
                    .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .addFilterBefore(new OriginGuard(problems), CsrfFilter.class)
        .addFilterBefore(new UploadGuard(problems), CsrfFilter.class)
        .logout(
            logout ->
                logout
                    .logoutUrl("/logout")
                    .addLogoutHandler((request, response, _) -> leave(sessions, request, response))
                    .logoutSuccessHandler(
                        (request, response, _) -> redirect(wayIn(request), response)))
        .build();
  }

  private HttpSecurity plain(HttpSecurity http) {
    return http.authorizeHttpRequests(SecurityConfiguration::routes)
        .headers(AbstractHttpConfigurer::disable) // SecurityHeaders sets them, on every answer
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(this::askToSignIn)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.resolveException(request, response, null, denied)));
  }

  private void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (Pages.isWantedBy(request) && request.getMethod().equals("GET")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
      redirect(wayIn(request) + "?next=" + next, response);
      return;
    }
    problems.resolveException(request, response, null, reason);
  }

  private static void leave(
      Sessions sessions, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.read(request).ifPresent(sessions::end);
    SessionCookie.clear(request, response);
    // A till stays a till, and keeps what others told there and could not enter yet.
    response.setHeader(
        "Clear-Site-Data", isAtTill(request) ? "\"cache\"" : "\"cache\", \"cookies\", \"storage\"");
  }

  private static String wayIn(HttpServletRequest request) {
    return isAtTill(request) ? "/till" : "/login";
  }

  private static boolean isAtTill(HttpServletRequest request) {
    return TillCookie.read(request).isPresent();
  }

  private static void redirect(String path, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
