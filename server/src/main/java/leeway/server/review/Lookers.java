package leeway.server.review;

import leeway.policy.people.People;
import leeway.server.people.Caller;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * Who may look at what. Never its author, and never the author's manager; in the first round not
 * whoever stands above the managers, who is there for those that do not agree with it.
 */
@Component
public final class Lookers {
  /** How the actors of entries begin who are people. */
  private static final String PERSON = "person/";

  private final RulebookInForce rulebooks;

  Lookers(RulebookInForce rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** Whether somebody sees the page of the look afterwards at all. */
  public boolean mayOpen(Caller.Person caller) {
    return isLooker(caller, people())
        || isAbove(caller, people())
        || Managers.leads(caller.person(), people());
  }

  /** Whether somebody may decide about a case. */
  public boolean mayDecide(Caller.Person caller, Case one) {
    return mayDecide(caller, one, people());
  }

  static boolean mayDecide(Caller.Person caller, Case one, People people) {
    if (one.actor().equals(PERSON + caller.person())) {
      return false;
    }
    return one.round() == 1
        ? isLooker(caller, people) && !isManagerOf(caller, one, people)
        : isAbove(caller, people);
  }

  private static boolean isLooker(Caller.Person caller, People people) {
    boolean isAppointed =
        switch (caller.role()) {
          case REVIEWER, RULE_OWNER, EXECUTIVE -> true;
          case ASSOCIATE, PROVIDER, ADMINISTRATOR -> false;
        };
    return isAppointed && !isAbove(caller, people);
  }

  private static boolean isAbove(Caller.Person caller, People people) {
    return people.aboveManagers().contains(caller.person());
  }

  private static boolean isManagerOf(Caller.Person caller, Case one, People people) {
    return people.persons().keySet().stream()
        .filter(author -> one.actor().equals(PERSON + author)) // the past names some by number only
        .anyMatch(author -> Managers.isManager(caller.person(), author, people));
  }

  private People people() {
    return rulebooks.current().people();
  }
}
