package leeway.policy;

import java.util.List;

/**
 * The words of an answer in the language of the ask. No other part of an answer depends on the
 * language.
 *
 * @param say what to say to the customer
 * @param execute how it is done: a till key, or another way
 * @param note the draft of the note
 * @param verdict what the card begins with where the answer is a yes; blank for the product's own
 * @param lines the lines of the card's front, in order; none where the rulebook has no card for it
 * @param done what is done besides when it is granted, such as forms that are re-ordered
 */
public record Words(
    String say, String execute, String note, String verdict, List<Line> lines, List<String> done) {

  /** No words at all. */
  public static final Words NONE = new Words("", "", "", "", List.of(), List.of());

  public Words {
    lines = List.copyOf(lines);
    done = List.copyOf(done);
  }

  /**
   * One line of a card's front.
   *
   * @param label its first word, such as {@code WHY}; blank for what stands under the verdict
   * @param isSaid whether it is to be said aloud
   */
  public record Line(String label, String text, boolean isSaid) {}
}
