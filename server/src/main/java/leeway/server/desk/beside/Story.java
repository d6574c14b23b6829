package leeway.server.desk.beside;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What was said and done about one matter, the first first: who insisted and what they argued, who
 * refused and why, who gave it.
 *
 * @param kind the kind of request of its last ask that somebody acted on
 * @param facts what was known of that ask and is kept in clear, as it would be typed
 */
public record Story(String matter, String kind, SortedMap<String, String> facts, List<Said> lines) {
  public Story {
    lines = List.copyOf(lines);
  }

  /**
   * One line of it.
   *
   * @param actor who, as entries write actors
   * @param what {@code insists}, {@code refused}, {@code handed-over} or {@code gave}
   * @param to whom they turned to: a person or a role; blank for nobody
   * @param words what they said; blank where they said nothing, or it was forgotten
   */
  public record Said(Instant at, String actor, String what, String to, String words) {}
}
