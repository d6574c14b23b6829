package leeway.server.people;

import java.util.Set;
import leeway.policy.PersonId;

/**
 * Who stands behind a request, proven: a person in an interactive session, or a machine with its
 * token. Nothing turns one into the other.
 */
public sealed interface Caller {

  /**
   * The name in the rulebook's {@code people.yaml} under which bounds are given and acts are
   * recorded.
   */
  PersonId person();

  /** Somebody who signed in. */
  record Person(AccountId account, String login, PersonId person, Role role) implements Caller {}

  /** A program that showed a token. */
  record Machine(TokenId token, String label, PersonId person, Set<Scope> scopes)
      implements Caller {
    public Machine {
      scopes = Set.copyOf(scopes);
    }
  }
}
