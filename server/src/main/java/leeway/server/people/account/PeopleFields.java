package leeway.server.people.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import leeway.policy.PersonId;
import leeway.server.people.Role;
import leeway.server.people.Scope;

/** What the fields of requests about accounts and tokens accept. */
public final class PeopleFields {
  private PeopleFields() {}

  /** Whether a text has the form of a person's name in {@code people.yaml}. */
  public static boolean isPerson(String text) {
    try {
      return new PersonId(text).value().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  static String roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }

  public static String scopes() {
    return Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
  }
}
