/**
 * Texts of FEEL that can be evaluated: expressions and unary tests, and the plain interpreter,
 * which is the reference for everything faster. A text is read once and evaluated as often as
 * wanted. Start reading at {@link leeway.engine.feel.expression.Feel}, then {@link
 * leeway.engine.feel.expression.Expression}.
 */
@NullMarked
package leeway.engine.feel.expression;

import org.jspecify.annotations.NullMarked;
