package leeway.server.rulebook.recall;

import java.util.List;

/**
 * One question, or what is known of all.
 *
 * @param id the rule of the question; blank where there is none
 * @param rule what the rule of the question is called; blank where there is no question
 * @param born the reasons to pick from
 * @param answer why the rule was born, once somebody answered; blank before
 * @param link where the rule is to be read
 * @param counts what is known by rule, of five answers or more
 */
public record RecallView(
    String id,
    String rule,
    List<String> born,
    String answer,
    String link,
    List<Line> counts,
    String idempotencyKey) {
  public RecallView {
    born = List.copyOf(born);
    counts = List.copyOf(counts);
  }

  /** A rule, and how many knew why it was born. */
  public record Line(String title, String link, String count) {}
}
