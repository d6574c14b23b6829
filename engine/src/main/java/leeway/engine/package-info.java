/**
 * The engine's common ground: places in a text ({@link leeway.engine.Span}, {@link
 * leeway.engine.SourceText}) and what is wrong there ({@link leeway.engine.Problem}). The
 * expression language is in {@code leeway.engine.feel}, decision models are in {@code
 * leeway.engine.dmn}. Start reading at {@link leeway.engine.Problem}, then {@code
 * leeway.engine.feel.expression.Feel}.
 */
@NullMarked
package leeway.engine;

import org.jspecify.annotations.NullMarked;
