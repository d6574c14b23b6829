/**
 * The commands that need no database: one class each, listed in {@link leeway.cli.Leeway}, which is
 * where to start reading. They read files, call {@code policy} or {@code engine}, and print.
 */
@NullMarked
package leeway.cli;

import org.jspecify.annotations.NullMarked;
