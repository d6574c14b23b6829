package leeway.server.people;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A proven caller in the framework's terms; what it may call follows from its kind, role and
 * scopes.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  public static final String PERSON = "person";
  static final String MACHINE = "machine";

  private final transient Caller caller;

  public CallerAuthentication(Caller caller) {
    super(authorities(caller));
    this.caller = caller;
    setAuthenticated(true);
  }

  public static String role(Role role) {
    return "role:" + role.code();
  }

  public static String scope(Scope scope) {
    return "scope:" + scope.code();
  }

  public Caller caller() {
    return caller;
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return ""; // never kept
  }

  @Override
  public String getName() {
    return switch (caller) {
      case Caller.Person person -> person.login();
      case Caller.Machine machine -> machine.label();
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }

  private static List<GrantedAuthority> authorities(Caller caller) {
    return switch (caller) {
      case Caller.Person person -> AuthorityUtils.createAuthorityList(PERSON, role(person.role()));
      case Caller.Machine machine ->
          AuthorityUtils.createAuthorityList(
              Stream.concat(
                      Stream.of(MACHINE),
                      machine.scopes().stream().map(CallerAuthentication::scope))
                  .toList());
    };
  }
}
