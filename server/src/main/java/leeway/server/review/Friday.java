package leeway.server.review;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import leeway.server.people.Caller;
import org.springframework.stereotype.Component;

/** What there is to look at for one person, and how much of the rest stands. */
@Component
public final class Friday {
  private final Cases cases;
  private final Lookers lookers;
  private final Looks looks;
  private final InstantSource clock;

  Friday(Cases cases, Lookers lookers, Looks looks, InstantSource clock) {
    this.cases = cases;
    this.lookers = lookers;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * What somebody may look at.
   *
   * @param groups those who need a look most first
   * @param elsewhere how many cases went beyond and are looked at by somebody else
   * @param standing how many acts of the last four weeks need nobody's look
   */
  public record Board(List<Group> groups, long elsewhere, long standing) {
    public Board {
      groups = List.copyOf(groups);
    }
  }

  /** What there is for this person now. */
  public Board board(Caller.Person caller) {
    var mine = new ArrayList<Case>();
    long elsewhere = 0;
    var since = clock.instant().minus(CloseUntouched.LOOKED_BACK_MAX);
    for (Case one : cases.open(since)) {
      if (lookers.mayDecide(caller, one)) {
        mine.add(one);
      } else if (one.reach() != Case.Reach.INSIDE) {
        elsewhere++;
      }
    }
    return new Board(Group.of(mine), elsewhere, cases.standing(since));
  }

  /** Keeps that this person is shown what the cases of these groups say. */
  public void shown(List<Group> groups, Caller.Person caller) {
    looks.note(groups.stream().flatMap(it -> it.cases().stream()).map(Case::seq).toList(), caller);
  }
}
