/**
 * How an answer is put into words: the texts of a rulebook in each of its languages, and amounts,
 * days and times as a language writes them. Start reading at {@link leeway.policy.words.Messages};
 * {@link leeway.policy.words.Written} is the only place that formats an amount or a day for people.
 */
@NullMarked
package leeway.policy.words;

import org.jspecify.annotations.NullMarked;
