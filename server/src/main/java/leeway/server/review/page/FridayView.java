package leeway.server.review.page;

import java.util.List;

/**
 * The look afterwards, for one person: who needs them, what to look at, and that the rest stands.
 *
 * @param rest lines about what is not shown: what comes next, or is looked at elsewhere
 * @param kept how many promises that were due were kept; blank where none was due
 * @param left the rules that people said they left, and in which way; by rule, never by person
 * @param hurts the rule that stood in the way most often, if any; at most one
 */
public record FridayView(
    String headline,
    String stands,
    List<Need> needs,
    List<GroupView> groups,
    String acts,
    List<String> rest,
    List<Need> promises,
    String kept,
    List<Hurt> hurts,
    List<Hurt> left) {
  public FridayView {
    needs = List.copyOf(needs);
    groups = List.copyOf(groups);
    rest = List.copyOf(rest);
    promises = List.copyOf(promises);
    hurts = List.copyOf(hurts);
    left = List.copyOf(left);
  }

  /** Somebody who waits, or something that is due, and where to go for it; blank for nowhere. */
  public record Need(String what, String when, String sum, boolean isLate, String link) {
    Need(String what, String when, String sum, boolean isLate) {
      this(what, when, sum, isLate, "");
    }
  }

  /**
   * Cases that are alike, and what can be said of them.
   *
   * @param said what their authors wrote, as far as it fits
   * @param choices what one tap says; the first is what is said in good faith
   */
  public record GroupView(
      String id,
      String title,
      String sum,
      String facts,
      String tag,
      List<String> said,
      String seqs,
      List<Choice> choices,
      boolean mayBeBreach,
      boolean leftARule,
      String idempotencyKey) {
    public GroupView {
      said = List.copyOf(said);
      choices = List.copyOf(choices);
    }
  }

  /** A button. */
  public record Choice(String value, String label, String style) {}

  /** A rule, and what was counted of it lately. */
  public record Hurt(String title, String counts, String link) {}
}
