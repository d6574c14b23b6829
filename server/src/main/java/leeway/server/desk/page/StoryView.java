package leeway.server.desk.page;

import java.util.List;

/**
 * What was said and done about a matter.
 *
 * @param decide where the same question is asked in the reader's own name, with what is known
 */
public record StoryView(String title, List<Line> lines, String decide) {
  public StoryView {
    lines = List.copyOf(lines);
  }

  /** Who said or did what and when, and their words; blank where they said nothing. */
  public record Line(String who, String when, String words) {}
}
