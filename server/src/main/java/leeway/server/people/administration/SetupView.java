package leeway.server.people.administration;

import java.util.List;

/**
 * What the page of the first administrator shows: the values to keep, and what was wrong with them.
 */
public record SetupView(String code, String name, List<String> mistakes) {
  public SetupView {
    mistakes = List.copyOf(mistakes);
  }
}
