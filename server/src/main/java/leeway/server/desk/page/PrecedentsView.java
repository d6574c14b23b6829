package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.api.Choice;

/**
 * What was done before, and what its authors say comes of it.
 *
 * @param kind the kind of request that is looked for; blank for any
 * @param concession what was given; blank for any
 * @param words what stands in it; blank for anything
 */
public record PrecedentsView(
    List<Choice> kinds,
    List<Choice> concessions,
    String kind,
    String concession,
    String words,
    List<Row> rows) {
  public PrecedentsView {
    kinds = List.copyOf(kinds);
    concessions = List.copyOf(concessions);
    rows = List.copyOf(rows);
  }

  /** One precedent; {@code tag} says whether it is repeated or improved. */
  public record Row(String tag, String title, String sum, String words, String where) {
    /** All that a reader sees of it. */
    String text() {
      return String.join(" ", tag, title, sum, words, where);
    }
  }
}
