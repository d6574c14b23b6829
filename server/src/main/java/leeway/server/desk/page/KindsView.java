package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.Choice;

/** The kinds of request to choose from. */
public record KindsView(List<Choice> kinds) {
  public KindsView {
    kinds = List.copyOf(kinds);
  }
}
