package leeway.server.people;

import java.util.Arrays;
import java.util.stream.Collectors;
import leeway.policy.PersonId;

/** What the fields of requests about accounts and tokens accept. */
final class PeopleFields {
  private PeopleFields() {}

  /** Whether a text has the form of a person's name in {@code people.yaml}. */
  static boolean isPerson(String text) {
    try {
      return new PersonId(text).value().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  static String roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }

  static String scopes() {
    return Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
  }
}
