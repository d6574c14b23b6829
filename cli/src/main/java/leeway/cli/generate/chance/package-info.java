/**
 * Chance that is the same on every machine: {@link leeway.cli.generate.chance.Draws} is SplitMix64
 * written out, with a stream of its own for every entity, and {@link
 * leeway.cli.generate.chance.Spread} the curves that the figures name. Logarithms and powers come
 * from {@link java.lang.StrictMath}, whose bits the Java specification fixes.
 */
@NullMarked
package leeway.cli.generate.chance;

import org.jspecify.annotations.NullMarked;
