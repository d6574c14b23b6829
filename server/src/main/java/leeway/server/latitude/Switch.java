package leeway.server.latitude;

/**
 * Something that can be stopped at once: everything, all machines, one role, one actor, one rule,
 * or one concession.
 */
public sealed interface Switch {

  /** The name of the flag that is set while it is thrown. */
  String flag();

  /** Every act beyond what is owed. */
  record Everything() implements Switch {
    @Override
    public String flag() {
      return "switch/everything";
    }
  }

  /** Every act of any machine beyond what is owed. */
  record Machines() implements Switch {
    @Override
    public String flag() {
      return "switch/machines";
    }
  }

  /** Every act of those who have one role. */
  record OfRole(String role) implements Switch {
    @Override
    public String flag() {
      return "switch/role/" + role;
    }
  }

  /** Every act of one person or machine. */
  record OfActor(String actor) implements Switch {
    @Override
    public String flag() {
      return "switch/actor/" + actor;
    }
  }

  /** Every act by one rule. */
  record OfRule(String rule) implements Switch {
    @Override
    public String flag() {
      return "switch/rule/" + rule;
    }
  }

  /** Every act that gives one concession. */
  record OfConcession(String concession) implements Switch {
    @Override
    public String flag() {
      return "switch/concession/" + concession;
    }
  }
}
