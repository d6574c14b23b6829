package leeway.server.desk.beside;

import java.util.List;

/**
 * How often the like was done in a year and nobody objected, and by which teams.
 *
 * @param teams the names of those teams that the rulebook names, in order; the last first
 */
public record Likes(long times, List<String> teams) {
  public Likes {
    teams = List.copyOf(teams);
  }
}
