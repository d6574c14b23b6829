/**
 * The expression language FEEL (DMN 1.5, chapter 10): values, types, operators, built-in functions
 * and a plain interpreter, which is the reference for everything faster. An expression is read once
 * and evaluated as often as wanted; evaluation is pure, bounded and never fails: what has no answer
 * is null. Start reading at {@link leeway.engine.feel.Feel}, then {@link
 * leeway.engine.feel.Interpreter}; the written form is in {@code leeway.engine.feel.syntax}.
 */
@NullMarked
package leeway.engine.feel;

import org.jspecify.annotations.NullMarked;
