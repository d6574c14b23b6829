package leeway.server.journal.posting;

import leeway.policy.PersonId;

/**
 * Who an entry says did it, by pseudonymous id: a person in a session of their own, a machine, or
 * the service.
 */
public record Author(Kind kind, String id) {

  /** What the author is. A program that a person runs with a token is a machine. */
  public enum Kind {
    PERSON("person"),
    MACHINE("machine"),
    SERVICE("system");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** A person, in a session of their own. */
  public static Author person(PersonId id) {
    return new Author(Kind.PERSON, id.value());
  }

  /** The service itself, by the name of the job that wrote. */
  public static Author service(String job) {
    return new Author(Kind.SERVICE, job);
  }

  /** The actor as entries write it, {@code person/anna}. */
  public String actor() {
    return kind.prefix + "/" + id;
  }

  void mustBePerson(String what) {
    if (kind != Kind.PERSON) {
      throw new IllegalArgumentException(
          what + " is made by a person in a session of their own, got " + actor());
    }
  }
}
