package leeway.server.people.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.server.people.Role;
import org.springframework.core.env.Environment;

/**
 * The company's OpenID provider; without an issuer there is none.
 *
 * @param secondFactor the values of {@code acr} or {@code amr} of which one must be there for the
 *     roles that need a second factor; empty where the provider is believed without
 */
public record OidcSettings(
    String issuer, String clientId, String clientSecret, Set<String> secondFactor) {

  public OidcSettings {
    secondFactor = Set.copyOf(secondFactor);
    var problems = problems(issuer, clientId, clientSecret);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** The settings {@code leeway.oidc.*}. */
  static OidcSettings of(Environment environment) {
    return new OidcSettings(
        environment.getProperty("leeway.oidc.issuer", ""),
        environment.getProperty("leeway.oidc.client-id", ""),
        environment.getProperty("leeway.oidc.client-secret", ""),
        Stream.of(environment.getProperty("leeway.oidc.second-factor", "").split(","))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toSet()));
  }

  private static List<String> problems(String issuer, String clientId, String clientSecret) {
    var problems = new ArrayList<String>();
    if (issuer.isEmpty()) {
      return problems;
    }
    if (!isReachedSafely(issuer)) {
      problems.add("leeway.oidc.issuer must be an https address, got `" + issuer + "`");
    }
    if (clientId.isBlank()) {
      problems.add("leeway.oidc.client-id must be the id that the issuer gave us, got none");
    }
    if (clientSecret.isBlank()) {
      problems.add("leeway.oidc.client-secret must be the secret that goes with it, got none");
    }
    return problems;
  }

  /** Over TLS, or on this machine. */
  private static boolean isReachedSafely(String issuer) {
    try {
      var url = URI.create(issuer);
      return "https".equals(url.getScheme())
          || ("http".equals(url.getScheme()) && "localhost".equals(url.getHost()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether people may come in by the provider. */
  public boolean isOffered() {
    return !issuer.isEmpty();
  }

  /** Whether a role approves, owns rules or administers, and so needs a second factor. */
  public boolean wantsSecondFactor(Role role) {
    return isOffered()
        && !secondFactor.isEmpty()
        && switch (role) {
          case REVIEWER, RULE_OWNER, EXECUTIVE, ADMINISTRATOR -> true;
          case ASSOCIATE, PROVIDER -> false;
        };
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
