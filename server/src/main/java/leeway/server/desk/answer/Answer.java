package leeway.server.desk.answer;

import java.time.ZoneId;
import leeway.policy.Cost;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.worth.Money;

/**
 * An answer as one actor gets it: both halves, and the token that an act brings back.
 *
 * @param rest who answers for what this actor may not give or hand over
 * @param rule the rule that speaks first
 * @param zone the company's zone, in which times are shown
 * @param cover what protects whoever acts on it
 */
public record Answer(
    SealedAnswer sealed,
    String token,
    Standing standing,
    Owing rest,
    Speaking rule,
    ZoneId zone,
    Cover cover) {
  /**
   * A rule as a card names it.
   *
   * @param title its title; blank for a reader of another language than the rulebook's first, in
   *     which titles are written
   * @param basis the code of its basis; blank where no rule speaks
   */
  public record Speaking(String title, String basis) {
    /** No rule speaks. */
    public static final Speaking NOBODY = new Speaking("", "");
  }

  /**
   * What this one act may give beyond what is offered, at its face. The standing counts in cost to
   * us, which no front and no machine may hold (law 15): where only the face is too much, nothing.
   */
  public Money mayGive() {
    return switch (sealed.assessment().asked().beyond()) {
      case Cost.Unknown _ -> standing.mayGive();
      case Cost.Known(var cost, var face) -> {
        if (standing.beyond() == Permission.WITHIN_LATITUDE) {
          yield face;
        }
        boolean isCost = standing.mayGive().equals(cost) && !cost.equals(face);
        yield isCost ? Money.zero(cost.currency()) : standing.mayGive();
      }
    };
  }

  /** What a refusal quotes. */
  public String digest() {
    return sealed.assessment().digest();
  }
}
