/**
 * Chance that is the same on every machine: {@link leeway.generator.chance.Draws} is SplitMix64
 * written out, with a stream of its own for every entity, and {@link
 * leeway.generator.chance.Spread} the curves that the figures name. Logarithms and powers come from
 * {@link java.lang.StrictMath}, whose bits the Java specification fixes.
 */
@NullMarked
package leeway.generator.chance;

import org.jspecify.annotations.NullMarked;
