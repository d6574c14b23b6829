package leeway.policy.document;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.Place;
import leeway.engine.Problem;

/** Collects what is wrong, so that all of it is told at once. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes an error. */
  public void error(String code, Place place, String what, String remedy) {
    found.add(Problem.error(code, place, what, remedy));
  }

  /** Notes a warning. */
  public void warning(String code, Place place, String what, String remedy) {
    found.add(Problem.warning(code, place, what, remedy));
  }

  /** Notes what somebody else found. */
  public void addAll(List<Problem> others) {
    found.addAll(others);
  }

  /** All that was noted so far, in order; a copy. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }
}
