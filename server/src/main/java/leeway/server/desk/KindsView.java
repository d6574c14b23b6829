package leeway.server.desk;

import java.util.List;

/** The kinds of request to choose from. */
public record KindsView(List<Choice> kinds) {
  public KindsView {
    kinds = List.copyOf(kinds);
  }
}
