/**
 * What people do although it stands nowhere: "a sequence in your head", told in a minute, and what
 * became of it. A rule owner makes it a rule in {@code leeway.server.rulebook.change}; here it is
 * told, kept and listed. Start reading at {@link leeway.server.rulebook.habit.Habits}.
 */
@NullMarked
package leeway.server.rulebook.habit;

import org.jspecify.annotations.NullMarked;
