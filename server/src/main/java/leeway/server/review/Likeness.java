package leeway.server.review;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * In what cases are alike, so that one look is enough for all: how far they went, which rule was
 * set aside in which kind of request, what was given, and how large it was.
 *
 * @param digits how many digits the whole units of the amount have, 1 for less than ten
 */
public record Likeness(
    int round,
    Case.Reach reach,
    String rule,
    String kind,
    String concession,
    Currency currency,
    int digits) {

  static Likeness of(Case one) {
    return new Likeness(
        one.round(),
        one.reach(),
        one.rule(),
        one.kind(),
        one.concession(),
        one.amount().currency(),
        digits(one.amount().decimal()));
  }

  private static int digits(BigDecimal amount) {
    return amount.toBigInteger().abs().toString().length();
  }
}
