/**
 * The figures of a sample company as typed values: {@link leeway.generator.figures.Figures} reads
 * the pages under {@code samples/<company>/generator}, which hold each figure once and read like
 * the company's description. A page that cannot be read is named with the place of the mistake.
 */
@NullMarked
package leeway.generator.figures;

import org.jspecify.annotations.NullMarked;
