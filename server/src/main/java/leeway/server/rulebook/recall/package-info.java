/**
 * Whether people still know why a rule was born: one question a day, asked of one in five, that may
 * be skipped. Who answered is written nowhere; what is known is counted by rule, from five answers
 * on. Start reading at {@link leeway.server.rulebook.recall.RecallQuestion}.
 */
@NullMarked
package leeway.server.rulebook.recall;

import org.jspecify.annotations.NullMarked;
