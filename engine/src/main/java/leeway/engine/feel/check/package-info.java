/**
 * What is wrong with an expression for certain, told from the types of its names before it is ever
 * evaluated: all problems at once, each with its place and a remedy. Start reading at {@link
 * leeway.engine.feel.check.TypeCheck}.
 */
@NullMarked
package leeway.engine.feel.check;

import org.jspecify.annotations.NullMarked;
