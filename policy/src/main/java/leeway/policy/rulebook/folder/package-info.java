/**
 * The files of a rulebook folder read and checked, all problems at once. Start with {@link\n *
 * leeway.policy.rulebook.folder.EditionsReader}, which reads the rules in all their versions.
 */
@NullMarked
package leeway.policy.rulebook.folder;

import org.jspecify.annotations.NullMarked;
