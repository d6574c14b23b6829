/**
 * A rule changed where it is written: which spots of it can be changed, the files with exactly
 * these spots replaced, and the folder as it is once the change is published. Start with {@link
 * leeway.policy.rulebook.change.RuleChange}.
 */
@NullMarked
package leeway.policy.rulebook.change;

import org.jspecify.annotations.NullMarked;
