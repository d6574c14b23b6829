/**
 * A rule changed where it is written, or one more written from a form: which spots can be changed,
 * the files with exactly these spots replaced, and the folder as it is once the change is
 * published. Start with {@link leeway.policy.rulebook.change.RuleChange}; a new rule begins as a
 * {@code RuleDraft}.
 */
@NullMarked
package leeway.policy.rulebook.change;

import org.jspecify.annotations.NullMarked;
