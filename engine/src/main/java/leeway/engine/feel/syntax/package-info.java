/**
 * The written form of the expression language FEEL (DMN 1.5, chapter 10): from characters to tokens
 * to a tree whose every node knows its place, and back to text. Nothing here knows what an
 * expression means. Start reading at {@link leeway.engine.feel.syntax.Node}, then {@link
 * leeway.engine.feel.syntax.Parser}.
 */
@NullMarked
package leeway.engine.feel.syntax;

import org.jspecify.annotations.NullMarked;
