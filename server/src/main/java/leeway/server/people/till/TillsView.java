package leeway.server.people.till;

import java.util.List;

/** All tills; and whether a new one still needs a name. */
public record TillsView(List<Till> tills, boolean isNameless) {
  public TillsView {
    tills = List.copyOf(tills);
  }
}
