package leeway.server.desk.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Standing;
import leeway.server.journal.posting.SubjectId;
import leeway.server.latitude.BoundsInForce;
import leeway.server.latitude.Latitude;
import leeway.server.latitude.Switch;
import leeway.server.latitude.Switches;
import org.springframework.stereotype.Component;

/** How far an actor may go with an answer just now: bounds, what is drawn of them, and switches. */
@Component
public final class Standings {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration YEAR = Duration.ofDays(365);

  private final Latitude latitude;
  private final BoundsInForce bounds;
  private final Switches switches;

  Standings(Latitude latitude, BoundsInForce bounds, Switches switches) {
    this.latitude = latitude;
    this.bounds = bounds;
    this.switches = switches;
  }

  /** The ask with what these customers had beyond what was owed, where the figures read it. */
  Ask withGoodwill(Ask ask, Rulebook rulebook, Concerned concerned) {
    if (!rulebook.figures().customerFacts().readsGoodwill()) {
      return ask;
    }
    var currency = rulebook.company().currency();
    return rulebook.withGoodwill(
        ask,
        latitude.goodwill(concerned.about(), currency, WEEK),
        latitude.goodwill(concerned.about(), currency, YEAR));
  }

  /** The standing of an actor as to an assessment; {@code concerned} are whom it concerns. */
  public Standing of(Assessment assessment, Asker asker, Rulebook rulebook, Concerned concerned) {
    var restraints = restraints(concerning(assessment, asker), asker, concerned);
    return of(assessment, asker.actor(restraints), asker, rulebook, concerned);
  }

  /** The same for hands that are tied in a way that was looked up before. */
  public Standing of(
      Assessment assessment, Actor actor, Asker asker, Rulebook rulebook, Concerned concerned) {
    var company = rulebook.company();
    var drawn =
        latitude.drawn(asker.drawer(), concerned.about(), company.currency(), company.zone());
    return Standing.of(
        assessment, actor, bounds.inForce(asker.author().actor(), asker.bounds()), drawn);
  }

  /** What ties the hands of an actor just now, as far as these switches go. */
  public Set<Actor.Restraint> restraints(
      List<Switch> concerning, Asker asker, Concerned concerned) {
    var restraints = EnumSet.noneOf(Actor.Restraint.class);
    if (concerned.isAny(asker.identities())) {
      restraints.add(Actor.Restraint.BENEFICIARY);
    }
    if (!switches.thrown(concerning).isEmpty()) {
      restraints.add(Actor.Restraint.FROZEN);
    }
    return restraints;
  }

  /**
   * What an act rests upon that is posted while none of these switches is thrown, by these
   * guardrails.
   */
  public static Map<String, String> premises(List<Switch> lifted, String guardrails) {
    return Switches.premises(lifted, guardrails);
  }

  /** The switches that could stop anything that this answer allows. */
  private static List<Switch> concerning(Assessment assessment, Asker asker) {
    var concessions = new TreeSet<String>();
    var rules = new TreeSet<String>();
    concessions.add(assessment.asked().concession());
    for (Concession offer : assessment.offers()) {
      concessions.add(offer.code());
      rules.add(offer.rule().value());
    }
    return concerning(asker, concessions, rules);
  }

  /** The switches that could stop an actor from giving these concessions by these rules. */
  public static List<Switch> concerning(Asker asker, Set<String> concessions, Set<String> rules) {
    var all = new ArrayList<Switch>();
    all.add(new Switch.Everything());
    all.add(new Switch.OfActor(asker.author().actor()));
    all.add(new Switch.OfRole(asker.role().value()));
    if (asker.isMachine()) {
      all.add(new Switch.Machines());
    }
    concessions.forEach(concession -> all.add(new Switch.OfConcession(concession)));
    rules.forEach(rule -> all.add(new Switch.OfRule(rule)));
    return all;
  }

  /** Whom and what an answer is about, by reference and as the journal knows them. */
  public record Concerned(List<String> references, List<SubjectId> about) {
    public Concerned {
      references = List.copyOf(references);
      about = List.copyOf(about);
    }

    public boolean isAny(Set<String> identities) {
      return references.stream().anyMatch(identities::contains);
    }
  }
}
