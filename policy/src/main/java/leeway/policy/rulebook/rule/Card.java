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
 * @param minutes what following it takes of somebody's time, in minutes
 * @param reasonGone since when and why its reason is gone; blank where it is not
 * @param against the word for what it is there to withstand; blank where it names none
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
    Spirit spirit,
    String purpose,
    String weight,
    BigDecimal minutes,
    String reasonGone,
    String against,
    List<String> setAsideWhen,
    List<String> evidence) {}
