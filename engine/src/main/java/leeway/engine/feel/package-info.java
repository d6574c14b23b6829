/**
 * The values of the expression language FEEL (DMN 1.5, chapter 10), their types, and the operators
 * on them. Everything is pure and bounded by {@link leeway.engine.feel.Limits}; what has no answer
 * is null. Start reading at {@link leeway.engine.feel.Value}. The written form is in {@code
 * syntax}, the built-in functions in {@code functions}, reading and evaluating a text in {@code
 * expression}, and what can be said of it before it is evaluated in {@code check}.
 */
@NullMarked
package leeway.engine.feel;

import org.jspecify.annotations.NullMarked;
