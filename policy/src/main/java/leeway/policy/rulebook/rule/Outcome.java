package leeway.policy.rulebook.rule;

import java.util.Optional;
import leeway.policy.RoleId;
import leeway.worth.Money;

/**
 * One thing that a rule returns: it grants a concession, or speaks and does not grant; perhaps it
 * names who decides. Blank texts stand for what it leaves out.
 */
public record Outcome(
    boolean grant,
    String concession,
    Money amount,
    String clause,
    Optional<RoleId> refer,
    String form,
    String say) {}
