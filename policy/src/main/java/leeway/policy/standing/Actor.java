package leeway.policy.standing;

import java.util.Set;
import leeway.policy.PersonId;
import leeway.policy.RoleId;

/** Who would act, and what ties their hands just now. */
public record Actor(PersonId person, RoleId role, Nature nature, Set<Restraint> restraints) {

  public Actor {
    restraints = Set.copyOf(restraints);
  }

  /** A person, or a machine such as an AI agent. */
  public enum Nature {
    PERSON,
    MACHINE
  }

  /** What keeps an actor from handing over what is owed, and from giving anything beyond it. */
  public enum Restraint {
    /** The actor is the beneficiary. */
    BENEFICIARY,
    /** A switch stops the actor, the concession or the rule. */
    FROZEN
  }
}
