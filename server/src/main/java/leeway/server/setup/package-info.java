/**
 * How a company begins: without a rulebook the first pages ask step by step for what a rulebook
 * needs, write its folder and put it in force. Until then everybody else is told to wait. Start
 * with {@code StepPage}, then {@code StartingRulebook}.
 */
@NullMarked
package leeway.server.setup;

import org.jspecify.annotations.NullMarked;
