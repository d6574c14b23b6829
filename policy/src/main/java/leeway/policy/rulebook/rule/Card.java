package leeway.policy.rulebook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leeway.policy.Basis;
import leeway.policy.GuardrailHit;
import leeway.policy.KindId;

/**
 * What stands on a rule beside its decision.
 *
 * @param kinds the kinds of request of which it speaks; all where it names none
 * @param group rules of one group do not add up; the rule alone where it names none
 * @param abovePrice whether it may add up to more than was paid
 * @param verified facts that this rule does not take from the customer's word
 * @param reviewBy the day by which it is looked at again
 * @param guards what a guardrail keeps; empty for other rules
 * @param tests the values that it tests, by their names in {@code values.yaml}; for what withholds
 * @param forCustomer what the customer has of it; blank where nobody says
 * @param purpose the class of what it is for, one of {@link #PURPOSES}; blank where nobody says
 * @param weight how much it weighs, one of {@link #WEIGHTS}; blank where nobody says
 * @param goal the company's goal that it serves, by its name in {@code values.yaml}; blank for none
 * @param commitment whether what it promises was {@code explicit} or {@code implicit}; blank where
 *     it promises nothing
 * @param changed what has changed around it since it was last looked at; blank where nothing has
 * @param minutes what following it takes of somebody's time, in minutes
 * @param reasonGone since when and why its reason is gone; blank where it is not
 * @param against the word for what it is there to withstand; blank where it names none
 * @param evidence what customers said, or where it is written
 * @param notes on competition, industry, expectations and whatever else it was made in view of
 */
public record Card(
    String title,
    Basis basis,
    Set<KindId> kinds,
    Counts counts,
    Optional<GuardrailHit.Guards> guards,
    String group,
    boolean abovePrice,
    Set<String> verified,
    String owner,
    Optional<LocalDate> reviewBy,
    Set<String> tests,
    Spirit spirit,
    String forCustomer,
    String purpose,
    String weight,
    String goal,
    String commitment,
    String changed,
    BigDecimal minutes,
    String reasonGone,
    String against,
    List<String> setAsideWhen,
    List<String> evidence,
    List<String> notes) {
  private static final String CONVENIENCE = "convenience";

  /** What a rule can be for. */
  public static final List<String> PURPOSES =
      List.of("protects-interests", "efficiency", "quality", "other");

  /** How much a rule can weigh, from the most to the least. */
  public static final List<String> WEIGHTS =
      List.of("law", "promise", "money", "ordinary", CONVENIENCE);

  /** Whether it stands for law or safety, so that no budget of changes holds it up. */
  public boolean isLawOrSafety() {
    return weight.equals("law")
        || basis == Basis.STATUTORY_RIGHT
        || guards.filter(it -> it != GuardrailHit.Guards.VALUES).isPresent();
  }

  /** Whether it is there because it is convenient. */
  public boolean isConvenient() {
    return weight.equals(CONVENIENCE);
  }
}
