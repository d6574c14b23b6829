package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.Choice;

/** What may have been done, as tiles: what this person gave last stands first. */
public record DeedTilesView(List<Choice> tiles) {
  public DeedTilesView {
    tiles = List.copyOf(tiles);
  }
}
