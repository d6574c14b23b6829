/**
 * Decision tables of DMN as bit masks: each in the normal form of {@link leeway.engine.table}, and
 * what a look at it by masks says of its rows, which is what the interpreter says. Start with
 * {@link leeway.engine.masks.MaskedTable}, then {@link leeway.engine.masks.NormalTable}.
 */
@NullMarked
package leeway.engine.masks;

import org.jspecify.annotations.NullMarked;
