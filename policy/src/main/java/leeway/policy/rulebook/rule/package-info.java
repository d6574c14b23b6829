/**
 * What a rule is: its name, what stands on its card, the decision that answers for it, and the\n *
 * versions in which all rules were published. Start with {@link
 * leeway.policy.rulebook.rule.Rule};\n * what else a folder holds is {@code Contents}.
 */
@NullMarked
package leeway.policy.rulebook.rule;

import org.jspecify.annotations.NullMarked;
