package leeway.generator.history;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.chance.Draws;
import leeway.generator.figures.AskFigures;

/**
 * When an accepted claim is paid, and on which day it is charged back: a list of that day, or
 * empty. Known in advance to nobody.
 */
public record Payment(LocalDate paidOn, List<LocalDate> chargedBackOn) {
  private static final double DAYS_PER_MONTH = 30.4;

  /** Copies the list. */
  public Payment {
    chargedBackOn = List.copyOf(chargedBackOn);
  }

  /** Returns the payment of this claim, the same whenever it is asked for. */
  public static Payment of(Setting setting, Ask ask) {
    var claims = setting.figures().asks().claims();
    var draws = setting.draws("payment", ask.number());
    var paid = ask.answeredAt().toLocalDate().plusDays(1 + (long) days(draws, claims, ask));
    if (!draws.chance(claims.chargedBack())) {
      return new Payment(paid, List.of());
    }
    return new Payment(
        paid,
        List.of(paid.plusDays((long) (DAYS_PER_MONTH * claims.chargedBackMonths().draw(draws)))));
  }

  private static double days(Draws draws, AskFigures.Claims claims, Ask ask) {
    return claims.paid().stream()
        .filter(paid -> paid.claim().isEmpty() || paid.claim().equals(ask.kind().after().claimOn()))
        .filter(paid -> !ask.at().toLocalDate().isBefore(paid.from()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "claims: expected a last line that always fits, found none"))
        .days()
        .draw(draws);
  }
}
