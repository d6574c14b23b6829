/**
 * What {@code check} says of the tables of rules: rows that never win, hold together or contradict
 * each other, and situations of which none speaks. Start with {@link
 * leeway.policy.check.TableCheck}.
 */
@NullMarked
package leeway.policy.check;

import org.jspecify.annotations.NullMarked;
