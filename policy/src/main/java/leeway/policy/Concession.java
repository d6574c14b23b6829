package leeway.policy;

import leeway.worth.Money;

/**
 * What the customer gets by a rule: a code such as {@code refund}, its amount (zero where it is not
 * money, negative where the customer pays), the form it takes and the key of the words to say.
 */
public record Concession(
    RuleId rule, Basis basis, String clause, String code, Money amount, String form, String say) {

  /** The form of a concession that is given just as it was asked for. */
  public static final String AS_ASKED = "as-asked";

  /** The form of a right that is owed by another way, or through other hands, than was asked. */
  public static final String ANOTHER_FORM = "another-form";

  /** Whether the customer is owed it; goodwill is granted, not owed. */
  public boolean isOwed() {
    return basis.isRight();
  }

  /** The same concession of another amount. */
  public Concession of(Money other) {
    return new Concession(rule, basis, clause, code, other, form, say);
  }

  /** The same concession in another form. */
  public Concession inForm(String other) {
    return new Concession(rule, basis, clause, code, amount, other, say);
  }
}
