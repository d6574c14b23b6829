package leeway.generator.history;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.chance.Draws;
import leeway.generator.figures.AskFigures;
import leeway.generator.world.Setting;

/**
 * When an accepted claim is paid, on which day it is charged back, and on which day that is
 * overturned: lists of that day, or empty. Known in advance to nobody.
 */
public record Payment(
    LocalDate paidOn, List<LocalDate> chargedBackOn, List<LocalDate> overturnedOn) {
  private static final double DAYS_PER_MONTH = 30.4;

  /** Copies the lists. */
  public Payment {
    chargedBackOn = List.copyOf(chargedBackOn);
    overturnedOn = List.copyOf(overturnedOn);
  }

  /** Returns the payment of this claim, the same whenever it is asked for. */
  public static Payment of(Setting setting, Ask ask) {
    var claims = setting.figures().asks().claims();
    var draws = setting.draws("payment", ask.number());
    var paid = ask.answeredAt().toLocalDate().plusDays(1 + (long) days(draws, claims, ask));
    var planted = setting.figures().incidents().chargeBack(ask.truth().label());
    if (planted.isPresent()) {
      return new Payment(paid, List.of(planted.get().on()), List.of(planted.get().overturnedOn()));
    }
    if (!draws.chance(claims.chargedBack())) {
      return new Payment(paid, List.of(), List.of());
    }
    long later = (long) (DAYS_PER_MONTH * claims.chargedBackMonths().draw(draws));
    return new Payment(paid, List.of(paid.plusDays(later)), List.of());
  }

  /** Returns whether dealers nearby are afraid of its charge-back on this day. */
  boolean isFearedOn(LocalDate day, int days) {
    return chargedBackOn.stream()
            .anyMatch(on -> !day.isBefore(on) && day.isBefore(on.plusDays(days)))
        && overturnedOn.stream().allMatch(day::isBefore);
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
